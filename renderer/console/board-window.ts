import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { nativeShell } from '#kit/native/native-shell.ts';
import type { BoardWindow, Display } from '#protocol/native-shell.ts';
import { closeDialog, connection, openDialog, ui } from './store.ts';

/** The board's window and the displays, as the host tells of them. */
interface BoardWindowState {
  readonly displays: readonly Display[];
  readonly window: BoardWindow;
}

export const boardWindow = createStore<BoardWindowState>(() => ({
  displays: [],
  window: { state: 'closed', because: 'never-opened' },
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
    if (before.state !== state.state) void shell.keepAwake(state.state === 'open');
  });
}

/** True while the class sees the board somewhere. */
export function useBoardShown(): boolean {
  const open = useBoardWindow((state) => state.window.state === 'open');
  const boards = useStore(connection.store, ({ view }) => view?.boards ?? 0);
  return open || boards > 0;
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

/** The board fills this screen, for a room with one display. */
export async function enterSingleScreen(): Promise<void> {
  ui.setState({ singleScreen: true, dialog: null, about: null });
  void nativeShell().keepAwake(true);
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    // Refused by the browser: the board still fills the window.
  }
}

export function leaveSingleScreen(): void {
  ui.setState({ singleScreen: false });
  if (boardWindow.getState().window.state === 'closed') void nativeShell().keepAwake(false);
  if (document.fullscreenElement) void document.exitFullscreen();
}
