import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardWindow, Display } from '#protocol/native-shell.ts';
import { createBrowserIdentify } from './browser-identify.ts';
import { swapInBrowser } from './browser-swap.ts';

const base = { label: '', primary: false, internal: false, console: false, y: 0, scale: 1 };
const own: Display = { ...base, id: 'own', console: true, x: 0, width: 1366, height: 768 };
const wall: Display = { ...base, id: 'wall', x: 1366, width: 1920, height: 1080 };

function desk(present: Display[]) {
  const now = { displays: present };
  const displays = {
    list: async () => now.displays,
    ask: async () => now.displays,
    watch: () => () => undefined,
  };
  return { now, displays };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('console and board change displays in a browser', () => {
  function stage(present: Display[], moves: boolean) {
    const { now, displays } = desk(present);
    const done: string[] = [];
    const state: BoardWindow = { state: 'open', display: 'wall' };
    const swap = () =>
      swapInBrowser({
        displays,
        memory: { load: () => [] },
        board: {
          state: () => state,
          open: async (display) => {
            done.push(`board to ${display}`);
            return { ok: true };
          },
        },
        moveConsole(to) {
          done.push(`console to ${to.id}`);
          if (!moves) return;
          now.displays = now.displays.map((one) => ({ ...one, console: one.id === to.id }));
        },
      });
    return { swap, done };
  }

  it('the console first, so that the board never covers it', async () => {
    const { swap, done } = stage([own, wall], true);
    expect(await swap()).toEqual({ ok: true });
    expect(done).toEqual(['console to wall', 'board to own']);
  });

  it('not at all when the browser leaves the console where it is', async () => {
    const { swap, done } = stage([own, wall], false);
    const outcome = swap();
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual({ ok: false, code: 'shell/cannot-move' });
    expect(done).toEqual(['console to wall']);
  });

  it('only when there are two', async () => {
    const { swap, done } = stage([own], true);
    expect(await swap()).toEqual({ ok: false, code: 'shell/no-such-display' });
    expect(done).toEqual([]);
    expect(await stage([], true).swap()).toEqual({ ok: false, code: 'shell/permission-needed' });
  });
});

describe('identifying displays in a browser', () => {
  function stage(present: Display[], allowed: (number: number) => boolean = () => true) {
    const open: number[] = [];
    let focused = 0;
    const identify = createBrowserIdentify({
      displays: desk(present).displays,
      openNumber(_bounds, number) {
        if (!allowed(number)) return null;
        open.push(number);
        return { close: () => void open.splice(open.indexOf(number), 1) };
      },
      focusConsole: () => void (focused += 1),
    });
    return { identify, open, focused: () => focused };
  }

  it('puts a number on each, takes them away by itself and gives the keyboard back', async () => {
    const { identify, open, focused } = stage([own, wall]);
    expect(await identify()).toEqual({ ok: true });
    expect(open).toEqual([1, 2]);
    vi.runAllTimers();
    expect(open).toEqual([]);
    expect(focused()).toBe(1);
  });

  it('pressed twice shows each number once', async () => {
    const { identify, open } = stage([own, wall]);
    await identify();
    await identify();
    expect(open).toEqual([1, 2]);
  });

  it('says so when the browser blocks a window or hides the displays', async () => {
    expect(await stage([own, wall], (number) => number === 1).identify()).toEqual({
      ok: false,
      code: 'shell/popup-blocked',
    });
    expect(await stage([]).identify()).toEqual({ ok: false, code: 'shell/permission-needed' });
  });
});
