/** What keys and clickers do, decided apart from the page. A clicker sends PageUp/PageDown, F5, Esc and `.`. */

export type KeyAction =
  'next' | 'previous' | 'black' | 'freeze' | 'show' | 'swap' | 'leave' | 'chalk' | 'undo' | 'redo';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** Where the key went: typing and buttons keep their own keys. */
export type KeyTarget = 'field' | 'control' | 'page';

const TURNS: Readonly<Record<string, KeyAction>> = {
  PageDown: 'next',
  PageUp: 'previous',
};
const KEYS: Readonly<Record<string, KeyAction>> = {
  ...TURNS,
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  '.': 'black',
  b: 'black',
  f: 'freeze',
  s: 'swap',
  t: 'chalk',
  F5: 'show',
  Escape: 'leave',
};

/** The action of a key, or null when it belongs to somebody else. */
export function keyAction(
  press: KeyPress,
  target: KeyTarget,
  dialogOpen: boolean,
): KeyAction | null {
  if (target === 'field') return null;
  if (press.ctrlKey && !press.altKey && !press.metaKey && !dialogOpen) return history(press);
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  // In a dialog only the clicker still turns pages: Esc, arrows and letters are the dialog's.
  if (dialogOpen) return TURNS[press.key] ?? null;
  if (target === 'control' && press.key === ' ') return null;
  if (press.key === ' ' && press.shiftKey) return 'previous';
  const action = KEYS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null;
  // Held down, a toggle would flicker on the wall.
  const isTurn = action === 'next' || action === 'previous';
  return press.repeat && !isTurn ? null : action;
}

function history({ key, shiftKey }: KeyPress): KeyAction | null {
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}
