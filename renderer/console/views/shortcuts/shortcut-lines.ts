import { SHORTCUT_GROUPS, type Shortcut, type ShortcutGroup } from '../../shortcuts.ts';
import { shortcutTexts } from './texts.ts';

/** One line of the help: what happens, and the keys that do it. */
export interface ShortcutLine {
  readonly does: string;
  /** Each as the caps to press together. */
  readonly keys: readonly (readonly string[])[];
}

const FIGURES = '0123456789';
const ARROWS: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The lines of every group that has any; several shortcuts with the same words are one line. */
export function shortcutLines(
  shortcuts: readonly Shortcut[],
): { group: ShortcutGroup; lines: ShortcutLine[] }[] {
  return SHORTCUT_GROUPS.map((group) => {
    const keysOf = new Map<string, string[]>();
    for (const one of shortcuts.filter((shortcut) => shortcut.group === group)) {
      const does = one.does();
      keysOf.set(does, [...(keysOf.get(does) ?? []), ...one.keys]);
    }
    const lines = [...keysOf].map(([does, keys]) => ({ does, keys: capsOf(keys) }));
    return { group, lines };
  }).filter(({ lines }) => lines.length > 0);
}

function capsOf(keys: readonly string[]): string[][] {
  const others = keys.filter((key) => !FIGURES.includes(key));
  const figures = others.length < keys.length ? [['0 – 9']] : [];
  return [...figures, ...others.map((key) => key.split('+').map(capOf))];
}

/** What stands on a key. */
function capOf(key: string): string {
  const names: Readonly<Record<string, string>> = shortcutTexts().keys;
  return names[key] ?? ARROWS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
