import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { nativeShell } from '#kit/native/native-shell.ts';
import { showNote, showTrouble } from '#kit/toasts.ts';
import type { BoardWindow, Display, ShellResult } from '#protocol/native-shell.ts';
import { troubleOf } from './refusals.ts';
import { closeDialog, connection, openDialog, ui } from './store.ts';
import { texts } from './texts.ts';

/** The board's window and the displays, as the host tells of them. */
interface BoardWindowState {
  readonly displays: readonly Display[];
  readonly window: BoardWindow;
  /** Nobody could say for sure that this PC stays awake while the board is shown. */
  readonly maySleep: boolean;
}

export const boardWindow = createStore<BoardWindowState>(() => ({
  displays: [],
  window: { state: 'closed', because: 'never-opened' },
  maySleep: false,
}));

export function useBoardWindow<Part>(select: (state: BoardWindowState) => Part): Part {
  return useStore(boardWindow, select);
}

/** Follows the displays and the board's window, and keeps the PC awake while a board is open. */
export function watchBoardWindow(): void {
  const shell = nativeShell();
  shell.watchDisplays((displays) => boardWindow.setState({ displays }));
  shell.watchBoard((state) => {
    const before = boardWindow.getState().window;
    boardWindow.setState({ window: state });
    // Another program's film on the projector must not fall asleep either.
    if (inUse(before) !== inUse(state)) void keepAwake(inUse(state));
  });
}

/** Says so, once, when it is not sure: a board that falls asleep looks like a broken projector. */
async function keepAwake(on: boolean): Promise<void> {
  const sure = await nativeShell().keepAwake(on);
  const maySleep = on && !sure;
  boardWindow.setState({ maySleep });
  if (maySleep) showNote(texts().display.maySleep);
}

function inUse(state: BoardWindow): boolean {
  return state.state === 'open' || state.because === 'desktop-shown';
}

/** True while the projector is left to another program. */
export function useDesktopShown(): boolean {
  return useBoardWindow(
    ({ window }) => window.state === 'closed' && window.because === 'desktop-shown',
  );
}

/** True while the class sees the board somewhere. */
export function useBoardShown(): boolean {
  const open = useBoardWindow((state) => state.window.state === 'open');
  const boards = useStore(connection.store, ({ view }) => view?.boards ?? 0);
  // A board that is only hidden is still linked to the app.
  const desktop = useDesktopShown();
  return open || (boards > 0 && !desktop);
}

/** "Afficher au tableau": opens it on the other display, or says why not and what helps. */
export async function showBoard(display: string | null = null): Promise<void> {
  const result = await nativeShell().openBoard(display);
  if (result.ok) closeDialog();
  else openDialog('display', result.code);
}

export function hideBoard(): void {
  void nativeShell().closeBoard();
}

/** "Montrer le bureau": the class sees another program; the board keeps everything meanwhile. */
export async function showDesktop(): Promise<void> {
  await nativeShell().showDesktop();
  closeDialog();
}

/** Puts the board on that display; on the console's own, the two change places. */
export async function chooseDisplay(display: Display): Promise<void> {
  if (display.console) return swapDisplays();
  tell(await nativeShell().openBoard(display.id));
}

export async function swapDisplays(): Promise<void> {
  tell(await nativeShell().swapDisplays());
}

export async function identifyDisplays(): Promise<void> {
  tell(await nativeShell().identifyDisplays());
}

function tell(result: ShellResult): void {
  if (!result.ok) showTrouble(troubleOf(result.code));
}

/** The board fills this screen, for a room with one display. */
export async function enterSingleScreen(): Promise<void> {
  ui.setState({ singleScreen: true, dialog: null, about: null });
  void keepAwake(true);
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    // Refused by the browser: the board still fills the window.
  }
}

export function leaveSingleScreen(): void {
  ui.setState({ singleScreen: false });
  if (boardWindow.getState().window.state === 'closed') void keepAwake(false);
  if (document.fullscreenElement) void document.exitFullscreen();
}
