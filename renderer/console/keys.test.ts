import { describe, expect, it } from 'vitest';
import { keyAction, type KeyPress } from './keys.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  const none = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false };
  return { key, ...none, ...more };
}

describe('keyAction', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    [' ', 'next'],
    ['.', 'black'],
    ['B', 'black'],
    ['f', 'freeze'],
    ['s', 'swap'],
    ['t', 'chalk'],
    ['F5', 'show'],
    ['Escape', 'leave'],
  ])('%s → %s', (key, action) => {
    expect(keyAction(press(key), 'page', false)).toBe(action);
  });

  it('leaves every key to a field that is being typed in', () => {
    for (const key of ['PageDown', ' ', '.', 'b', 'f', 'ArrowLeft', 'Escape']) {
      expect(keyAction(press(key), 'field', false)).toBeNull();
    }
  });

  it('lets Space press the button that has the focus', () => {
    expect(keyAction(press(' '), 'control', false)).toBeNull();
    expect(keyAction(press('PageDown'), 'control', false)).toBe('next');
  });

  it('in a dialog only the clicker turns pages', () => {
    expect(keyAction(press('PageDown'), 'page', true)).toBe('next');
    expect(keyAction(press('Escape'), 'page', true)).toBeNull();
    expect(keyAction(press('f'), 'page', true)).toBeNull();
  });

  it('undoes and redoes, but not in a field or behind a dialog', () => {
    const z = press('z', { ctrlKey: true });
    expect(keyAction(z, 'control', false)).toBe('undo');
    expect(keyAction(press('Z', { ctrlKey: true, shiftKey: true }), 'page', false)).toBe('redo');
    expect(keyAction(press('y', { ctrlKey: true }), 'page', false)).toBe('redo');
    expect(keyAction(z, 'field', false)).toBeNull();
    expect(keyAction(z, 'page', true)).toBeNull();
    expect(keyAction(press('z', { ctrlKey: true, altKey: true }), 'page', false)).toBeNull();
  });

  it('ignores shortcuts of the browser and toggles that are held down', () => {
    expect(keyAction(press('f', { ctrlKey: true }), 'page', false)).toBeNull();
    expect(keyAction(press('.', { repeat: true }), 'page', false)).toBeNull();
    expect(keyAction(press('PageDown', { repeat: true }), 'page', false)).toBe('next');
  });
});
