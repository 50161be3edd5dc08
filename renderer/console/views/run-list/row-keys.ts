import { pressName, type KeyPress, type Shortcut } from '../../shortcuts.ts';
import { shortcutTexts } from '../shortcuts/texts.ts';
import { runListTexts } from './texts.ts';

const ROW_ACTIONS = ['up', 'down', 'rename', 'remove'] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

const KEYS: Readonly<Record<RowAction, string>> = {
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  rename: 'F2',
  remove: 'Delete',
};

/** What a key does to the row that has the focus. */
export function rowAction(press: KeyPress): RowAction | null {
  const name = pressName(press);
  return ROW_ACTIONS.find((action) => KEYS[action] === name) ?? null;
}

/** For the help: the row itself listens, because only it knows which step has the focus. */
export const ROW_SHORTCUTS: readonly Shortcut[] = ROW_ACTIONS.map((action) => ({
  keys: [KEYS[action]],
  group: 'lesson',
  does: () => shortcutTexts().ofStep(runListTexts()[action]),
  press: () => false,
}));
