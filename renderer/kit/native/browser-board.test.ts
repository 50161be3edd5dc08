import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DisplayMemory } from '#protocol/display-memory.ts';
import type { BoardWindow, Display } from '#protocol/native-shell.ts';
import type { BoardMessage } from './board-channel.ts';
import { popupFeatures, type BoardPopup } from './board-popup.ts';
import { createBrowserBoard } from './browser-board.ts';

const base = { label: '', primary: false, internal: false, console: false, y: 0, scale: 1 };
const own: Display = { ...base, id: 'own', console: true, x: 0, width: 1366, height: 768 };
const wall: Display = { ...base, id: 'wall', x: 1366, width: 1920, height: 1080 };

type Popup = BoardPopup & { on: Display; closeByHand(): void };

function stage(present: Display[]) {
  const now = { displays: present, allowed: true, follow: (_list: Display[]) => {} };
  const popups: Popup[] = [];
  const sent: BoardMessage[] = [];
  const told: BoardWindow[] = [];
  let hear: (message: BoardMessage) => void = () => undefined;
  let memory: readonly DisplayMemory[] = [];

  function openPopup(on: Display): Popup | null {
    if (!now.allowed) return null;
    let closed = false;
    const close = () => {
      closed = true;
    };
    const middle = () => ({ x: on.x + on.width / 2, y: on.y + on.height / 2 });
    const focus = () => undefined;
    const popup = { on, middle, focus, close, closeByHand: close, isClosed: () => closed };
    popups.push(popup);
    return popup;
  }

  const board = createBrowserBoard({
    openPopup,
    displays: {
      list: async () => now.displays,
      ask: async () => now.displays,
      watch(listener) {
        now.follow = listener;
        return () => undefined;
      },
    },
    channel: {
      send: (message) => sent.push(message),
      listen: (listener) => {
        hear = listener;
      },
    },
    memory: {
      load: () => memory,
      save: (next) => {
        memory = [next, ...memory];
      },
    },
  });
  board.watch((state) => told.push(state));
  const change = (displays: Display[]) => {
    now.displays = displays;
    now.follow(displays);
  };
  const open = () => popups.filter((popup) => !popup.isClosed()).map((popup) => popup.on.id);
  return { board, now, popups, open, sent, told, change, hear: (m: BoardMessage) => hear(m) };
}

describe('the board’s window in a browser', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is asked for with the whole of its display', () => {
    expect(popupFeatures(wall)).toBe('popup,left=1366,top=0,width=1920,height=1080');
  });

  it('needs the permission while the displays are unknown', async () => {
    const { board } = stage([]);
    expect(await board.open(null)).toEqual({ ok: false, code: 'shell/permission-needed' });
  });

  it('says so when the browser blocks it, and opens at the next click', async () => {
    const { board, now, told, open } = stage([own, wall]);
    now.allowed = false;
    expect(await board.open(null)).toEqual({ ok: false, code: 'shell/popup-blocked' });
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'popup-blocked' });
    now.allowed = true;
    expect(await board.open(null)).toEqual({ ok: true });
    expect(open()).toEqual(['wall']);
  });

  it('is opened once, however often it is asked for', async () => {
    const { board, popups } = stage([own, wall]);
    await board.open('wall');
    await board.open('wall');
    expect(popups).toHaveLength(1);
  });

  it('notices that it was closed by hand', async () => {
    const { board, popups, told } = stage([own, wall]);
    await board.open(null);
    popups[0]?.closeByHand();
    vi.advanceTimersByTime(1000);
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'closed-by-hand' });
  });

  it('goes with its display and comes back with it', async () => {
    const { board, told, open, change } = stage([own, wall]);
    await board.open(null);
    change([own]);
    expect(open()).toEqual([]);
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'display-gone' });
    change([own, { ...wall, id: 'back', x: -1920 }]);
    expect(open()).toEqual(['back']);
    expect(told.at(-1)).toEqual({ state: 'open', display: 'back' });
  });

  it('tells the truth when it may not come back without a click', async () => {
    const { board, now, told, change } = stage([own, wall]);
    await board.open(null);
    change([own]);
    now.allowed = false;
    change([own, wall]);
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'popup-blocked' });
  });

  it('gives the projector to another program and comes back to the same display', async () => {
    const other = { ...wall, id: 'other', x: 3286, width: 1280, height: 800 };
    const { board, told, open, change } = stage([own, wall, other]);
    await board.open('other');
    board.showDesktop();
    expect(open()).toEqual([]);
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'desktop-shown' });
    change([own, wall, other]);
    expect(open()).toEqual([]);
    await board.open(null);
    expect(open()).toEqual(['other']);
  });

  it('does not come back after the teacher closed it', async () => {
    const { board, open, change } = stage([own, wall]);
    await board.open(null);
    change([own]);
    board.close();
    change([own, wall]);
    expect(open()).toEqual([]);
  });

  it('stays with a display that only changed its resolution', async () => {
    const { board, open, change } = stage([own, wall]);
    await board.open(null);
    change([own, { ...wall, id: 'small', width: 1280, height: 720 }]);
    expect(open()).toEqual(['small']);
  });

  it('finds a board that was open before the console was reloaded, and can close it', async () => {
    const { board, sent, told, hear } = stage([own, wall]);
    expect(sent).toEqual([{ kind: 'who' }]);
    hear({ kind: 'here', x: 2000, y: 500 });
    await vi.advanceTimersByTimeAsync(1);
    expect(told.at(-1)).toEqual({ state: 'open', display: 'wall' });
    board.close();
    expect(sent.at(-1)).toEqual({ kind: 'close' });
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'closed-by-hand' });
  });

  it('notices that such a board has gone', async () => {
    const { told, hear } = stage([own, wall]);
    hear({ kind: 'here', x: 2000, y: 500 });
    await vi.advanceTimersByTimeAsync(1);
    hear({ kind: 'bye' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'closed-by-hand' });
  });
});
