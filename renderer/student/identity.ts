/**
 * What makes this browser the same laptop again: a random token, and the class code of the session
 * it is in. Nothing about a pupil. Where storage is blocked both live as long as the page.
 */
const TOKEN_KEY = 'ardoise-token';
const CODE_KEY = 'ardoise-code';

export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => unknown;

/** 128 random bits as 32 hex digits. */
export function randomHex(fill: FillRandom): string {
  const bytes = new Uint8Array(16);
  fill(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function laptopToken(memory: Memory, fill: FillRandom): string {
  const found = memory.getItem(TOKEN_KEY);
  if (found !== null && /^[0-9a-f]{32}$/.test(found)) return found;
  const token = randomHex(fill);
  memory.setItem(TOKEN_KEY, token);
  return token;
}

/** The code to begin with: the one in the address (QR code), else the one of the last time. */
export function firstCode(memory: Memory, search: string): string | null {
  return goodCode(new URLSearchParams(search).get('c')) ?? goodCode(memory.getItem(CODE_KEY));
}

function goodCode(text: string | null): string | null {
  return text !== null && /^\d{4}$/.test(text) ? text : null;
}

export function rememberCode(memory: Memory, code: string | null): void {
  if (code === null) memory.removeItem(CODE_KEY);
  else memory.setItem(CODE_KEY, code);
}

/** The same address without a code that is over, so that a reload does not try it again. */
export function searchWithoutCode(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('c');
  const rest = parameters.toString();
  return rest === '' ? '' : `?${rest}`;
}

/** localStorage, or a memory that forgets with the page where a browser blocks it. */
export function safeMemory(open: () => Memory): Memory {
  try {
    const memory = open();
    memory.setItem('ardoise-probe', '1');
    memory.removeItem('ardoise-probe');
    return memory;
  } catch {
    const values = new Map<string, string>();
    return {
      getItem: (key) => values.get(key) ?? null,
      setItem: (key, value) => void values.set(key, value),
      removeItem: (key) => void values.delete(key),
    };
  }
}
