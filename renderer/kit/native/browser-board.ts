import type { BoardClosed, BoardWindow, Display, ShellResult } from '#protocol/native-shell.ts';
import type { DisplayMemory } from '#protocol/display-memory.ts';
import type { BoardChannel } from './board-channel.ts';
import { adoptedPopup, type BoardPopup, type OpenPopup } from './board-popup.ts';
import type { BrowserDisplays } from './browser-displays.ts';
import { chooseBoardDisplay, displayAt, rememberDisplay } from '#protocol/displays.ts';

/** Browsers tell nobody that a window was closed: it has to be asked. */
const LOOK_EVERY_MS = 250;

export interface BrowserBoardParts {
  displays: BrowserDisplays;
  openPopup: OpenPopup;
  channel: BoardChannel;
  memory: { load(): readonly DisplayMemory[]; save(memory: DisplayMemory): void };
}

export interface BrowserBoard {
  open(display: string | null): Promise<ShellResult>;
  close(): void;
  /** Away until `open`, for another program on the projector. */
  showDesktop(): void;
  state(): BoardWindow;
  watch(listener: (state: BoardWindow) => void): () => void;
}

/** The board as a popup of the console's page, which follows its display as it goes and comes. */
export function createBrowserBoard(parts: BrowserBoardParts): BrowserBoard {
  const { displays, channel, memory } = parts;
  const listeners = new Set<(state: BoardWindow) => void>();
  let state: BoardWindow = { state: 'closed', because: 'never-opened' };
  let popup: BoardPopup | null = null;
  let adopted: ReturnType<typeof adoptedPopup> | null = null;
  let look: ReturnType<typeof setInterval> | undefined;

  function set(next: BoardWindow): void {
    state = next;
    for (const listener of listeners) listener(next);
  }

  function hold(next: BoardPopup, display: string | null): void {
    popup = next;
    clearInterval(look);
    look = setInterval(() => {
      if (popup?.isClosed()) drop('closed-by-hand');
    }, LOOK_EVERY_MS);
    set({ state: 'open', display });
  }

  function drop(because: BoardClosed): void {
    clearInterval(look);
    const old = popup;
    popup = null;
    adopted = null;
    if (old && !old.isClosed()) old.close();
    set({ state: 'closed', because });
  }

  function place(display: Display): ShellResult {
    const old = popup;
    // Not moved but opened anew: a window that is full screen cannot be moved to another display.
    popup = null;
    adopted = null;
    clearInterval(look);
    old?.close();
    const opened = parts.openPopup(display);
    if (!opened) {
      drop('popup-blocked');
      return { ok: false, code: 'shell/popup-blocked' };
    }
    memory.save(rememberDisplay(display));
    hold(opened, display.id);
    return { ok: true };
  }

  async function open(id: string | null): Promise<ShellResult> {
    const present = await displays.ask();
    if (present.length === 0) return { ok: false, code: 'shell/permission-needed' };
    const display =
      id === null
        ? chooseBoardDisplay(present, memory.load())
        : present.find((one) => one.id === id);
    if (!display) return { ok: false, code: 'shell/no-such-display' };
    const middle = popup && !popup.isClosed() ? popup.middle() : null;
    if (popup && middle && displayAt(present, middle)?.id === display.id) {
      popup.focus();
      return { ok: true };
    }
    return place(display);
  }

  /** The displays changed: leave one that is gone at once, before the class sees the desktop move. */
  function follow(present: Display[]): void {
    if (present.length === 0) return;
    if (state.state === 'open') {
      const on = state.display;
      if (on === null || present.some((one) => one.id === on)) return;
      const other = chooseBoardDisplay(present, memory.load());
      if (other) place(other);
      else drop('display-gone');
    } else if (state.because === 'display-gone') {
      const back = chooseBoardDisplay(present, memory.load());
      if (back) place(back);
    }
  }

  channel.listen((message) => {
    if (message.kind === 'here' && popup === null) {
      adopted = adoptedPopup(channel, message);
      void displays.list().then((present) => {
        if (adopted && popup === null) {
          hold(adopted, displayAt(present, message)?.id ?? null);
        }
      });
    }
    if (message.kind === 'bye') adopted?.leave();
  });
  channel.send({ kind: 'who' });
  displays.watch(follow);

  return {
    open,
    close: () => {
      if (state.state === 'open') drop('closed-by-hand');
      else set({ state: 'closed', because: 'closed-by-hand' });
    },
    showDesktop() {
      if (state.state === 'open') drop('desktop-shown');
    },
    state: () => state,
    watch(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    },
  };
}
