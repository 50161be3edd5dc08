import { describe, expect, it, vi } from 'vitest';

const sent: unknown[] = [];
const board = {
  black: false,
  white: false,
  frozen: null as object | null,
  overlay: { kind: 'none' },
};
vi.mock('./store.ts', () => ({
  connection: { store: { getState: () => ({ view: { board, canUndo: true, canRedo: false } }) } },
  orderNow: (command: unknown) => sent.push(command),
  openDialog: () => undefined,
  ui: { getState: () => ({ singleScreen: false }) },
}));
vi.mock('./turn-page.ts', () => ({
  turnPage: (by: number) => sent.push({ type: by === 1 ? 'lesson/next' : 'lesson/previous' }),
}));
vi.mock('./board-window.ts', () => ({}));
const { CONSOLE_SHORTCUTS } = await import('./console-shortcuts.ts');

/** What the first shortcut of this key that has something to do orders. */
function pressed(key: string): unknown {
  sent.length = 0;
  CONSOLE_SHORTCUTS.filter(({ keys }) => keys.includes(key)).some(({ press }) => press(key));
  return sent[0];
}

describe('the console’s own keys', () => {
  it.each([
    ['PageDown', { type: 'lesson/next' }],
    ['PageUp', { type: 'lesson/previous' }],
    ['ArrowRight', { type: 'lesson/next' }],
    ['Space', { type: 'lesson/next' }],
    ['Shift+Space', { type: 'lesson/previous' }],
    ['Home', { type: 'lesson/first' }],
    ['End', { type: 'lesson/last' }],
    ['.', { type: 'board/black', on: true }],
    ['b', { type: 'board/black', on: true }],
    ['w', { type: 'board/white', on: true }],
    ['f', { type: 'board/freeze', on: true }],
    ['t', { type: 'lesson/chalk' }],
    ['Control+z', { type: 'lesson/undo' }],
    ['Control+y', undefined],
    ['Escape', undefined],
    ['Enter', undefined],
  ])('%s', (key, command) => {
    expect(pressed(key)).toEqual(command);
  });

  it('Enter sends while the board is frozen; Esc takes off what covers it', () => {
    Object.assign(board, { frozen: { step: 'step' }, white: true });
    expect(pressed('Enter')).toEqual({ type: 'board/send' });
    expect(pressed('Escape')).toEqual({ type: 'board/white', on: false });
  });

  it('no key is there twice', () => {
    const keys = CONSOLE_SHORTCUTS.flatMap((shortcut) => shortcut.keys);
    expect(keys).toHaveLength(new Set(keys).size);
  });
});
