import { swappedPlaces } from '#protocol/displays.ts';
import type { DisplayMemory } from '#protocol/display-memory.ts';
import type { Display, ShellResult } from '#protocol/native-shell.ts';
import type { BrowserBoard } from './browser-board.ts';
import type { BrowserDisplays } from './browser-displays.ts';

/** A window manager takes its time; this often and as long the page looks where it stands. */
const LOOK_EVERY_MS = 50;
const LOOKS = 30;

export interface SwapParts {
  displays: BrowserDisplays;
  board: Pick<BrowserBoard, 'open' | 'state'>;
  memory: { load(): readonly DisplayMemory[] };
  /** Puts the console's window over that display; only an app window or a popup can be moved. */
  moveConsole(to: Display): void;
}

/**
 * Console and board change displays. The console goes first: if the browser leaves it where it is,
 * nothing has changed, and the board never covers it.
 */
export async function swapInBrowser(parts: SwapParts): Promise<ShellResult> {
  const present = await parts.displays.ask();
  if (present.length === 0) return { ok: false, code: 'shell/permission-needed' };
  const state = parts.board.state();
  const onDisplay = state.state === 'open' ? state.display : null;
  const places = swappedPlaces(present, onDisplay, parts.memory.load());
  if (!places) return { ok: false, code: 'shell/no-such-display' };
  parts.moveConsole(places.console);
  if (!(await arrived(parts.displays, places.console))) {
    return { ok: false, code: 'shell/cannot-move' };
  }
  return parts.board.open(places.board.id);
}

async function arrived(displays: BrowserDisplays, at: Display): Promise<boolean> {
  for (let look = 0; look < LOOKS; look += 1) {
    const now = await displays.list();
    if (now.some((one) => one.console && one.id === at.id)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return false;
}

/** Moves the real window, as large as the display that it goes to. */
export function moveWindow(page: Window, { x, y, width, height }: Display): void {
  page.moveTo(x, y);
  page.resizeTo(width, height);
}
