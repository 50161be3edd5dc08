import type { Rectangle } from 'electron';
import { chooseBoardDisplay, rememberDisplay } from '#protocol/displays.ts';
import type { DisplayMemory } from '#protocol/display-memory.ts';
import type { BoardClosed, BoardWindow, Display, ShellResult } from '#protocol/native-shell.ts';

/** Looks at a placed window this often and as many times: systems move it after saying yes. */
const CHECK_AFTER_MS = [150, 500, 1500] as const;

/** The board's window, as far as its rules need it. */
export interface BoardSurface {
  bounds(): Rectangle;
  /** Puts it over that part of the desktop and makes it full screen there. */
  place(bounds: Rectangle): void;
  /** Out of sight and out of full screen; `place` brings it back. */
  hide(): void;
  close(): void;
  onClosed(listener: () => void): void;
}

export interface BoardParts {
  displays(): Display[];
  create(bounds: Rectangle): BoardSurface;
  later(run: () => void, ms: number): void;
  memory: { load(): readonly DisplayMemory[]; save(memory: DisplayMemory): void };
  changed(state: BoardWindow): void;
}

export interface Board {
  state(): BoardWindow;
  open(display: string | null): ShellResult;
  close(): void;
  /** Away until `open`, for another program on the projector; the page stays loaded. */
  showDesktop(): void;
  /** The displays changed: leave one that is gone, come back to one that returned. */
  follow(): void;
}

/** The board as a window of its own, which follows its display as it goes and comes. */
export function createBoard(parts: BoardParts): Board {
  let state: BoardWindow = { state: 'closed', because: 'never-opened' };
  let surface: BoardSurface | null = null;

  function set(next: BoardWindow): void {
    state = next;
    parts.changed(next);
  }

  function drop(because: BoardClosed): void {
    const old = surface;
    surface = null;
    set({ state: 'closed', because });
    old?.close();
  }

  function put(display: Display): void {
    const bounds = boundsOf(display);
    parts.memory.save(rememberDisplay(display));
    if (surface) surface.place(bounds);
    else surface = opened(bounds);
    set({ state: 'open', display: display.id });
    for (const ms of CHECK_AFTER_MS) parts.later(() => verify(display.id), ms);
  }

  function opened(bounds: Rectangle): BoardSurface {
    const created = parts.create(bounds);
    created.onClosed(() => {
      if (surface === created) drop('closed-by-hand');
    });
    return created;
  }

  function verify(id: string): void {
    if (!surface || state.state !== 'open' || state.display !== id) return;
    const display = parts.displays().find((one) => one.id === id);
    if (display && !sameBounds(surface.bounds(), boundsOf(display))) {
      surface.place(boundsOf(display));
    }
  }

  return {
    state: () => state,
    open(id) {
      const present = parts.displays();
      const display =
        id === null
          ? chooseBoardDisplay(present, parts.memory.load())
          : present.find((one) => one.id === id);
      if (!display) return { ok: false, code: 'shell/no-such-display' };
      put(display);
      return { ok: true };
    },
    close: () => drop('closed-by-hand'),
    showDesktop() {
      if (state.state !== 'open') return;
      set({ state: 'closed', because: 'desktop-shown' });
      surface?.hide();
    },
    follow() {
      const present = parts.displays();
      if (state.state === 'open') {
        const { display } = state;
        if (display !== null && present.some((one) => one.id === display)) {
          verify(display);
          return;
        }
      } else if (state.because !== 'display-gone') {
        return;
      }
      const other = chooseBoardDisplay(present, parts.memory.load());
      if (other) put(other);
      else if (state.state === 'open') drop('display-gone');
    },
  };
}

function boundsOf({ x, y, width, height }: Display): Rectangle {
  return { x, y, width, height };
}

function sameBounds(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}
