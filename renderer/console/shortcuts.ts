/**
 * Every key of the console stands in one list, which the keyboard and the help ("Raccourcis", `?`)
 * both read: a key is added here or nowhere.
 */
export const SHORTCUT_GROUPS = ['turn', 'board', 'show', 'ink', 'lesson', 'console'] as const;
export type ShortcutGroup = (typeof SHORTCUT_GROUPS)[number];

export interface Shortcut {
  /** As `pressName` spells them: `g`, `PageDown`, `Space`, `Control+z`. */
  readonly keys: readonly string[];
  readonly group: ShortcutGroup;
  /** What it does, in the language of the page. */
  readonly does: () => string;
  /** False when there is nothing to do now: the next shortcut of the same key is asked, then the browser. */
  readonly press: (key: string) => boolean;
  /** Held down it goes on; all others would flicker on the wall. */
  readonly repeats?: true;
  /** A clicker's: also behind a dialog, whose own keys are all the others. */
  readonly inDialogs?: true;
  /** Also while no lesson is open. */
  readonly withoutLesson?: true;
}

const shortcuts: Shortcut[] = [];

/** Once per page, when it starts. Of two with the same key, the one added first is asked first. */
export function addShortcuts(more: readonly Shortcut[]): void {
  shortcuts.push(...more);
}

export function allShortcuts(): readonly Shortcut[] {
  return shortcuts;
}

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** Where the key went: typing and buttons keep their own keys. */
export type KeyTarget = 'field' | 'control' | 'page';

/** The shortcuts of a key press, in the order in which they are asked. */
export function shortcutsOf(
  press: KeyPress,
  target: KeyTarget,
  dialogOpen: boolean,
  among: readonly Shortcut[] = shortcuts,
): Shortcut[] {
  if (target === 'field') return [];
  const name = pressName(press);
  if (target === 'control' && (name === 'Space' || name === 'Enter')) return [];
  return among.filter(
    ({ keys, repeats, inDialogs }) =>
      keys.includes(name) && (!press.repeat || repeats) && (!dialogOpen || inDialogs),
  );
}

/** One name for a key with what is held beside it. */
export function pressName(press: KeyPress): string {
  const key = keyName(press);
  // The sign itself says that Shift was held: only letters under Ctrl and named keys tell it apart.
  const shift = press.shiftKey && (key.length > 1 || press.ctrlKey || press.metaKey);
  return [
    (press.ctrlKey || press.metaKey) && 'Control+',
    press.altKey && 'Alt+',
    shift && 'Shift+',
    key,
  ]
    .filter((part) => part !== false)
    .join('');
}

function keyName({ key, code, shiftKey, ctrlKey }: KeyPress): string {
  // A French keyboard writes `&é"'(` where the figures are.
  const figure = /^Digit(\d)$/.exec(code)?.[1];
  if (figure !== undefined && !shiftKey && !ctrlKey) return figure;
  if (key === ' ') return 'Space';
  return key.length === 1 ? key.toLowerCase() : key;
}
