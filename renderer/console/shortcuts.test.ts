import { describe, expect, it } from 'vitest';
import { pressName, shortcutsOf, type KeyPress, type Shortcut } from './shortcuts.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false };
  return { key, code: '', ...none, ...more };
}

const shortcut = (keys: string[], more: Partial<Shortcut> = {}): Shortcut => ({
  keys,
  group: 'turn',
  does: () => keys.join(),
  press: () => true,
  ...more,
});
const NEXT = shortcut(['PageDown', 'Space'], { repeats: true, inDialogs: true });
const BLACK = shortcut(['b', '.']);
const SEND = shortcut(['Enter']);
const UNDO = shortcut(['Control+z']);
const ALL = [NEXT, BLACK, SEND, UNDO];

const found = (key: KeyPress, target: 'page' | 'control' | 'field' = 'page', dialog = false) =>
  shortcutsOf(key, target, dialog, ALL);

describe('shortcuts', () => {
  it.each([
    [press('B', { shiftKey: true }), 'b'],
    [press('?', { shiftKey: true }), '?'],
    [press(' '), 'Space'],
    [press(' ', { shiftKey: true }), 'Shift+Space'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Control+Shift+z'],
    [press('z', { metaKey: true }), 'Control+z'],
    [press('ArrowUp', { altKey: true }), 'Alt+ArrowUp'],
    [press('é', { code: 'Digit2' }), '2'],
    [press('2', { code: 'Digit2', shiftKey: true }), '2'],
    [press('4', { code: 'Numpad4' }), '4'],
  ])('%j is called %s', (key, name) => {
    expect(pressName(key)).toBe(name);
  });

  it('leave every key to a field that is being typed in', () => {
    for (const key of ['PageDown', ' ', '.', 'b']) expect(found(press(key), 'field')).toEqual([]);
  });

  it('let Space and Enter press the button that has the focus', () => {
    expect(found(press(' '), 'control')).toEqual([]);
    expect(found(press('Enter'), 'control')).toEqual([]);
    expect(found(press('PageDown'), 'control')).toEqual([NEXT]);
  });

  it('are a clicker’s alone behind a dialog', () => {
    expect(found(press('PageDown'), 'page', true)).toEqual([NEXT]);
    expect(found(press('b'), 'page', true)).toEqual([]);
  });

  it('do not flicker when a toggle is held down, and let the browser have its own', () => {
    expect(found(press('.', { repeat: true }))).toEqual([]);
    expect(found(press('PageDown', { repeat: true }))).toEqual([NEXT]);
    expect(found(press('b', { ctrlKey: true }))).toEqual([]);
    expect(found(press('z', { ctrlKey: true, altKey: true }))).toEqual([]);
  });
});
