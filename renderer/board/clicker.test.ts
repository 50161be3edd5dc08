import { describe, expect, it, vi } from 'vitest';

vi.mock('./store.ts', () => ({ connection: {} }));
const { commandOf } = await import('./clicker.ts');

describe('a clicker on the board', () => {
  it.each([
    ['PageDown', 'lesson/next'],
    [' ', 'lesson/next'],
    ['PageUp', 'lesson/previous'],
    ['ArrowLeft', 'lesson/previous'],
  ])('%j → %s', (key, type) => {
    expect(commandOf(key, false, false)).toEqual({ type });
  });

  it('makes the wall dark and brings it back, once per press', () => {
    expect(commandOf('.', false, false)).toEqual({ type: 'board/black', on: true });
    expect(commandOf('b', true, false)).toEqual({ type: 'board/black', on: false });
    expect(commandOf('.', false, true)).toBeNull();
  });

  it('F5 and Esc wake a dark wall and never reload it', () => {
    expect(commandOf('Escape', true, false)).toEqual({ type: 'board/black', on: false });
    expect(commandOf('Escape', false, false)).toBeNull();
  });
});
