import type { ErrorCode } from './errors.ts';

/**
 * What a page may ask of its host, the same in Electron (preload + validated ipc) and in a plain
 * browser (Window Management API). Files are picked by `<input type=file>`, which both have.
 */
export interface NativeShell {
  readonly host: 'electron' | 'browser';
  /** Displays now, the one with the console first. Empty when the host will not say. */
  displays(): Promise<Display[]>;
  /** Calls back at once and whenever a display comes, goes or changes; returns the way to stop. */
  watchDisplays(listener: (displays: Display[]) => void): () => void;
  /**
   * Opens the board full screen on that display, or moves it there. `null`: on the display it was on
   * last, else on the one without the console. Call it from a click: a browser may then ask for
   * permission, and lets no window open otherwise.
   */
  openBoard(display: string | null): Promise<ShellResult>;
  closeBoard(): Promise<void>;
  /**
   * Takes the board away so that the projector shows another program; `openBoard(null)` brings it
   * back where it was, with all that the app keeps of it.
   */
  showDesktop(): Promise<void>;
  /** Console and board change displays. Call it from a click or key, like `openBoard`. */
  swapDisplays(): Promise<ShellResult>;
  /** Shows on every display its number, large and for a few seconds; see `numberDisplays`. */
  identifyDisplays(): Promise<ShellResult>;
  /** Calls back at once and whenever the board's window opens or closes. */
  watchBoard(listener: (state: BoardWindow) => void): () => void;
  /** Keeps display and machine awake; resolves to whether that could be verified. */
  keepAwake(on: boolean): Promise<boolean>;
}

export interface Display {
  id: string;
  /** The monitor's own name, or '' where the host hides it. */
  label: string;
  primary: boolean;
  internal: boolean;
  /** True for the display that has the console. */
  console: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  scale: number;
}

/**
 * Why no board is open. `display-gone`: its display was unplugged; it comes back by itself with the
 * display. `popup-blocked`: it should have come back, but the browser wants a click (`openBoard`).
 * `desktop-shown`: the teacher shows another program and will bring it back.
 */
export const BOARD_CLOSED = [
  'never-opened',
  'closed-by-hand',
  'display-gone',
  'popup-blocked',
  'desktop-shown',
] as const;
export type BoardClosed = (typeof BOARD_CLOSED)[number];

/** `display` is null while the host cannot tell where the window is. */
export type BoardWindow =
  { state: 'closed'; because: BoardClosed } | { state: 'open'; display: string | null };

export type ShellResult = { ok: true } | { ok: false; code: ShellProblem };

/** `shell/*` codes are shown by the console like every other. */
export const SHELL_PROBLEMS = [
  'shell/popup-blocked',
  'shell/no-such-display',
  'shell/permission-needed',
  'shell/cannot-move',
] as const;
export type ShellProblem = (typeof SHELL_PROBLEMS)[number];
export type ShownProblem = ErrorCode | ShellProblem;
