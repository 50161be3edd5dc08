import { describe, expect, it } from 'vitest';
import { stateFor } from './board-window.mjs';

const origin = 'http://127.0.0.1:4000';

describe('the state of a window', () => {
  it.each([
    [`${origin}/board/`, 'fullscreen'],
    [`${origin}/board/?secret=1#x`, 'fullscreen'],
    [`${origin}/console/?secret=1`, 'maximized'],
    [`${origin}/boards/`, null],
    ['http://127.0.0.1:4001/board/', null],
    ['', null],
    ['about:blank', null],
  ])('%s: %s', (url, state) => {
    expect(stateFor({ type: 'page', url }, origin)).toBe(state);
  });

  it('is for windows only', () => {
    expect(stateFor({ type: 'iframe', url: `${origin}/board/` }, origin)).toBeNull();
  });
});
