import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import type { DisplayMemory } from '#protocol/display-memory.ts';
import type { BoardWindow, Display } from '#protocol/native-shell.ts';
import { createBoard } from './board.ts';

const base = { label: '', primary: false, internal: false, console: false, y: 0, scale: 1 };
const own: Display = { ...base, id: '1', console: true, x: 0, width: 1366, height: 768 };
const wall: Display = { ...base, id: '2', label: 'EPSON', x: 1366, width: 1920, height: 1080 };
const wallBounds = { x: 1366, y: 0, width: 1920, height: 1080 };

function stage(present: Display[]) {
  const now = { displays: present, bounds: null as Rectangle | null, placed: 0 };
  const told: BoardWindow[] = [];
  let memory: readonly DisplayMemory[] = [];
  let waiting: (() => void)[] = [];
  let closed: () => void = () => undefined;
  const board = createBoard({
    displays: () => now.displays,
    later: (run) => waiting.push(run),
    memory: {
      load: () => memory,
      save: (next) => {
        memory = [next, ...memory];
      },
    },
    changed: (state) => told.push(state),
    create(bounds) {
      now.bounds = bounds;
      return {
        bounds: () => now.bounds ?? bounds,
        place(next) {
          now.bounds = next;
          now.placed += 1;
        },
        hide: () => {
          now.bounds = null;
        },
        close: () => closed(),
        onClosed(listener) {
          closed = () => {
            now.bounds = null;
            listener();
          };
        },
      };
    },
  });
  const settle = () => {
    const due = waiting;
    waiting = [];
    for (const run of due) run();
  };
  return { board, now, told, settle, closeByHand: () => closed() };
}

describe('the board’s window in Electron', () => {
  it('opens over the other display', () => {
    const { board, now } = stage([own, wall]);
    expect(board.open(null)).toEqual({ ok: true });
    expect(now.bounds).toEqual(wallBounds);
    expect(board.state()).toEqual({ state: 'open', display: '2' });
  });

  it('puts a window right that the system has moved', () => {
    const { board, now, settle } = stage([own, wall]);
    board.open('2');
    now.bounds = { ...wallBounds, x: 1361 };
    settle();
    expect(now.bounds).toEqual(wallBounds);
    expect(now.placed).toBe(1);
  });

  it('leaves a window alone that stands right', () => {
    const { board, now, settle } = stage([own, wall]);
    board.open('2');
    settle();
    board.follow();
    expect(now.placed).toBe(0);
  });

  it('closes when its display goes, and comes back with it under another id and place', () => {
    const { board, now, told } = stage([own, wall]);
    board.open('2');
    now.displays = [own];
    board.follow();
    expect(now.bounds).toBeNull();
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'display-gone' });
    now.displays = [own, { ...wall, id: '9', x: -1920 }];
    board.follow();
    expect(now.bounds).toEqual({ ...wallBounds, x: -1920 });
    expect(told.at(-1)).toEqual({ state: 'open', display: '9' });
  });

  it('gives the projector to another program and stays away until it is asked for', () => {
    const { board, now, told, settle } = stage([own, wall]);
    board.open('2');
    board.showDesktop();
    expect(now.bounds).toBeNull();
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'desktop-shown' });
    settle();
    board.follow();
    expect(now.bounds).toBeNull();
    expect(board.open(null)).toEqual({ ok: true });
    expect(now.bounds).toEqual(wallBounds);
  });

  it('stays closed when the teacher closed it, whatever is plugged in', () => {
    const { board, now, told, closeByHand } = stage([own, wall]);
    board.open('2');
    closeByHand();
    expect(told.at(-1)).toEqual({ state: 'closed', because: 'closed-by-hand' });
    now.displays = [own, { ...wall, id: '9' }];
    board.follow();
    expect(board.state().state).toBe('closed');
  });

  it('moves to the display that is asked for, and refuses one that is not there', () => {
    const { board, now } = stage([own, wall]);
    board.open('2');
    expect(board.open('1')).toEqual({ ok: true });
    expect(now.bounds).toEqual({ x: 0, y: 0, width: 1366, height: 768 });
    expect(board.open('7')).toEqual({ ok: false, code: 'shell/no-such-display' });
    expect(board.state()).toEqual({ state: 'open', display: '1' });
  });

  it('finds no place by itself on a single display', () => {
    const { board, now } = stage([own]);
    expect(board.open(null)).toEqual({ ok: false, code: 'shell/no-such-display' });
    expect(now.bounds).toBeNull();
  });
});
