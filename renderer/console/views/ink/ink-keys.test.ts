import { describe, expect, it, vi } from 'vitest';
import { keyAction } from '../../keys.ts';

vi.mock('../../store.ts', () => ({ connection: { store: { subscribe: () => {} } } }));
vi.mock('../../keyboard.ts', () => ({ targetOf: () => 'page' }));
const { inkKeyAction } = await import('./ink-keys.ts');

const none = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, repeat: false };
const press = (key: string, more: Partial<typeof none> = {}) => ({ key, ...none, ...more });

describe('keys of the ink', () => {
  it.each([
    ['p', 'pen'],
    ['H', 'highlighter'],
    ['e', 'eraser'],
    ['x', 'stroke-eraser'],
    ['d', 'line'],
  ])('%s takes the %s, and is nobody else’s key', (key, tool) => {
    expect(inkKeyAction(press(key))).toEqual({ tool });
    expect(keyAction(press(key), 'page', false)).toBeNull();
    expect(inkKeyAction(press(key, { ctrlKey: true }))).toBeNull();
    expect(inkKeyAction(press(key, { repeat: true }))).toBeNull();
  });

  it('takes back and brings again, also held down', () => {
    expect(inkKeyAction(press('z', { ctrlKey: true, repeat: true }))).toBe('undo');
    expect(inkKeyAction(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(inkKeyAction(press('y', { ctrlKey: true }))).toBe('redo');
    expect(inkKeyAction(press('z', { metaKey: true }))).toBe('undo');
    expect(inkKeyAction(press('z'))).toBeNull();
  });
});
