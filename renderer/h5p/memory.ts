/** Without an origin there is no storage, and asking for it throws: H5P asks, and gets a memory. */
export function rememberInMemory(page: Window): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      void page[name];
    } catch {
      Object.defineProperty(page, name, { value: createMemory(), configurable: true });
    }
  }
}

function createMemory(): Record<string, unknown> {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, String(value)),
    removeItem: (key: string) => void values.delete(key),
    clear: () => values.clear(),
  };
}
