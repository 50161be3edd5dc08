import type { NativeShell } from '#protocol/native-shell.ts';
import { openBoardChannel } from './board-channel.ts';
import { openPopup } from './board-popup.ts';
import { createBrowserBoard } from './browser-board.ts';
import { createBrowserDisplays } from './browser-displays.ts';
import { createBrowserIdentify, openNumberWindow } from './browser-identify.ts';
import { moveWindow, swapInBrowser } from './browser-swap.ts';
import { createDisplayMemory } from './display-memory.ts';
import { createKeepAwake, wakeOfWindow } from './wake-lock.ts';
import { screensOfWindow } from './window-management.ts';

/** The native shell in a plain browser. */
export function createBrowserShell(page: Window): NativeShell {
  const displays = createBrowserDisplays(screensOfWindow(page));
  const memory = createDisplayMemory(page.localStorage);
  const board = createBrowserBoard({
    displays,
    openPopup,
    channel: openBoardChannel(),
    memory,
  });
  return {
    host: 'browser',
    displays: displays.list,
    watchDisplays: displays.watch,
    openBoard: board.open,
    closeBoard: async () => board.close(),
    showDesktop: async () => board.showDesktop(),
    swapDisplays: () =>
      swapInBrowser({ displays, board, memory, moveConsole: (to) => moveWindow(page, to) }),
    identifyDisplays: createBrowserIdentify({
      displays,
      openNumber: openNumberWindow,
      focusConsole: () => page.focus(),
    }),
    watchBoard: board.watch,
    keepAwake: createKeepAwake(wakeOfWindow(page)),
  };
}
