/** What this phone keeps between two looks at it: its own token, and the secret of its pairing. */

const TOKEN = 'ardoise-remote-token';
const PAIRING = 'ardoise-remote-pairing';

export interface Memory {
  get(key: string): string | null;
  /** `null` forgets. */
  set(key: string, value: string | null): void;
}

/** The browser's storage where it may be used; else a memory that lives as long as the page. */
export function safeMemory(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) {
  const kept = new Map<string, string>();
  const memory: Memory = {
    get(key) {
      try {
        return storage().getItem(key) ?? kept.get(key) ?? null;
      } catch {
        return kept.get(key) ?? null;
      }
    },
    set(key, value) {
      if (value === null) kept.delete(key);
      else kept.set(key, value);
      try {
        if (value === null) storage().removeItem(key);
        else storage().setItem(key, value);
      } catch {
        // A private window may refuse: then the pairing lasts as long as the page.
      }
    },
  };
  return memory;
}

/** The phone's own 128 bits: who has seen the QR code without them can do nothing with it. */
export function phoneToken(
  memory: Memory,
  fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
): string {
  const known = memory.get(TOKEN);
  if (known !== null && /^[0-9a-f]{32}$/.test(known)) return known;
  const token = Array.from(fill(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  memory.set(TOKEN, token);
  return token;
}

/** The secret: from the QR code that was just scanned, else from last time; null without any. */
export function readPairing(memory: Memory, fragment: string): string | null {
  const scanned = /^#([0-9a-f]{64})$/.exec(fragment)?.[1];
  if (scanned !== undefined) memory.set(PAIRING, scanned);
  return scanned ?? memory.get(PAIRING);
}

export function forgetPairing(memory: Memory): void {
  memory.set(PAIRING, null);
}
