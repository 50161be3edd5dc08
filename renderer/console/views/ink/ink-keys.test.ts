import { describe, expect, it, vi } from 'vitest';

const asked: string[] = [];
let tool: string | null = null;
vi.mock('./ink-sending.ts', () => ({ orderInk: (type: string) => asked.push(type) > 0 }));
vi.mock('./ink-ui.ts', () => ({
  takeTool: (taken: string) => (tool = taken),
  inkUi: {
    getState: () => ({ tool }),
    setState: () => (tool = null),
    subscribe: () => () => undefined,
  },
}));
vi.mock('../../board-window.ts', () => ({}));
vi.mock('../../store.ts', () => ({ connection: {} }));
const { INK_SHORTCUTS } = await import('./ink-keys.ts');
const { CONSOLE_SHORTCUTS } = await import('../../console-shortcuts.ts');

const press = (key: string) =>
  INK_SHORTCUTS.filter(({ keys }) => keys.includes(key)).some((one) => one.press(key));

describe('keys of the ink', () => {
  it.each([
    ['p', 'pen'],
    ['h', 'highlighter'],
    ['e', 'eraser'],
    ['x', 'stroke-eraser'],
    ['d', 'line'],
    ['i', 'text'],
  ])('%s takes the %s, and is nobody else’s key', (key, taken) => {
    expect(press(key)).toBe(true);
    expect(tool).toBe(taken);
    expect(CONSOLE_SHORTCUTS.flatMap(({ keys }) => keys)).not.toContain(key);
  });

  it('takes back and brings again, also held down', () => {
    for (const key of ['Control+z', 'Control+Shift+z', 'Control+y']) {
      expect(press(key)).toBe(true);
      expect(INK_SHORTCUTS.find(({ keys }) => keys.includes(key))?.repeats).toBe(true);
    }
    expect(asked).toEqual(['ink/undo', 'ink/redo', 'ink/redo']);
  });

  it('Esc puts the tool down, and is free for others when none is held', () => {
    tool = 'pen';
    expect(press('Escape')).toBe(true);
    expect(press('Escape')).toBe(false);
  });
});
