import type { Memory } from './identity.ts';

/**
 * The number on the laptop's sticker, from the address that its QR code holds (`?portable=07`). It is
 * told once: as soon as the class knows this laptop its token is enough, and a number that the
 * teacher gives later must not be undone by a reload.
 */
const KEY = 'ardoise-portable';
const KNOWN_KEY = 'ardoise-portable-known';
const MOST = 5000;

export interface Sticker {
  /** What hello tells; absent: nothing new. */
  told(): { number?: number };
  /** The class knows the laptop by this number. */
  known(number: number): void;
  /** For another teacher's PC, which knows nothing of it yet. */
  number(): number | undefined;
}

export function readSticker(
  memory: Memory,
  search: string,
  hide?: (search: string) => void,
): Sticker {
  const scanned = goodNumber(new URLSearchParams(search).get('portable'));
  if (scanned !== null) {
    memory.setItem(KEY, String(scanned));
    // A reload must not tell it again.
    hide?.(searchWithoutSticker(search));
  }
  return {
    told() {
      const number = goodNumber(memory.getItem(KEY));
      return number === null ? {} : { number };
    },
    known(number) {
      memory.removeItem(KEY);
      memory.setItem(KNOWN_KEY, String(number));
    },
    number: () => goodNumber(memory.getItem(KEY) ?? memory.getItem(KNOWN_KEY)) ?? undefined,
  };
}

function goodNumber(text: string | null): number | null {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
  return number >= 1 && number <= MOST ? number : null;
}

function searchWithoutSticker(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('portable');
  const rest = parameters.toString();
  return rest === '' ? '' : `?${rest}`;
}
