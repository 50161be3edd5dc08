import { describe, expect, it, vi } from 'vitest';

vi.mock('./store.ts', () => ({ connection: {} }));
const { commandOf } = await import('./clicker.ts');

const now = { black: false, white: false, frozen: false };

describe('a clicker on the board', () => {
  it.each([
    ['PageDown', 'lesson/next'],
    [' ', 'lesson/next'],
    ['Enter', 'lesson/next'],
    ['PageUp', 'lesson/previous'],
    ['ArrowLeft', 'lesson/previous'],
    ['Home', 'lesson/first'],
    ['End', 'lesson/last'],
  ])('%j → %s', (key, type) => {
    expect(commandOf(key, now, false)).toEqual({ type });
  });

  it('makes the wall dark or white and brings it back, once per press', () => {
    expect(commandOf('.', now, false)).toEqual({ type: 'board/black', on: true });
    expect(commandOf('b', { ...now, black: true }, false)).toEqual({
      type: 'board/black',
      on: false,
    });
    expect(commandOf('W', now, false)).toEqual({ type: 'board/white', on: true });
    expect(commandOf(',', { ...now, white: true }, false)).toEqual({
      type: 'board/white',
      on: false,
    });
    expect(commandOf('.', now, true)).toBeNull();
    expect(commandOf('w', now, true)).toBeNull();
  });

  it('sends what the teacher looks at while the board is frozen', () => {
    expect(commandOf('Enter', { ...now, frozen: true }, false)).toEqual({ type: 'board/send' });
  });

  it('F5 and Esc wake a dark or white wall and never reload it', () => {
    const off = { type: 'board/black', on: false };
    expect(commandOf('Escape', { ...now, black: true }, false)).toEqual(off);
    expect(commandOf('F5', { ...now, white: true }, false)).toEqual({
      ...off,
      type: 'board/white',
    });
    expect(commandOf('Escape', now, false)).toBeNull();
  });
});
