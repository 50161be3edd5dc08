import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerSaveBlocker,
  screen,
  session,
  utilityProcess,
  type Rectangle,
} from 'electron';
import { appArguments } from './app-arguments.ts';
import { appChild } from './app-child.ts';
import { runApp } from './app-process.ts';
import { createBoard, type Board } from './board.ts';
import { createDisplayMemoryFile } from './display-memory-file.ts';
import { followDisplays, listDisplays } from './displays.ts';
import { createIdentify, numberOptions, numberPage } from './identify.ts';
import { answerRequests } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { createKeepAwake } from './power.ts';
import { NEWS } from './news.ts';
import { swapDisplays } from './swap.ts';
import { textsFor } from './texts.ts';
import {
  boardOptions,
  boardSurface,
  consoleOptions,
  lockNavigation,
  lockPermissions,
  PARTITION,
} from './windows.ts';

/** The boot list. What can be decided without Electron is decided in the files beside this one. */

const here = path.dirname(fileURLToPath(import.meta.url));
const args = appArguments(process.argv, app.isPackaged);
const texts = textsFor(args);
const later = (run: () => void, ms: number) => void setTimeout(run, ms);

// Native Wayland lets no program place a window, and the board has to be placed.
if (process.platform === 'linux') app.commandLine.appendSwitch('ozone-platform', 'x11');

if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(boot);

function boot(): void {
  let origin: string | null = null;
  let exitCode = 0;
  let isOver = false;
  let isEnding = false;
  let boardWindow: BrowserWindow | null = null;

  lockPermissions(session.fromPartition(PARTITION));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts)));
  const consoleWindow = new BrowserWindow(
    consoleOptions(path.join(here, 'preload.cjs'), texts.name),
  );
  lockNavigation(consoleWindow.webContents, () => origin);

  const displays = () => listDisplays(screen, consoleWindow.getBounds());
  const tell = (news: string, value: unknown) => {
    if (!consoleWindow.isDestroyed()) consoleWindow.webContents.send(news, value);
  };
  const loadBoard = () => {
    if (origin && boardWindow) void boardWindow.loadURL(new URL('/board/', origin).href);
  };
  const memory = createDisplayMemoryFile(path.join(app.getPath('userData'), 'board-display.json'));
  const board: Board = createBoard({
    displays,
    later,
    memory,
    changed: (state) => tell(NEWS.board, state),
    create(bounds) {
      const created = new BrowserWindow(boardOptions(bounds, texts.name));
      boardWindow = created;
      created.setMenu(null);
      created.on('closed', () => {
        if (boardWindow === created) boardWindow = null;
      });
      lockNavigation(created.webContents, () => origin);
      loadBoard();
      const surface = boardSurface(created);
      surface.place(bounds);
      return surface;
    },
  });

  const identify = createIdentify({
    displays,
    later,
    show(bounds, number) {
      const shown = new BrowserWindow(numberOptions(bounds));
      void shown.loadURL(numberPage(number)).then(() => {
        if (!shown.isDestroyed()) shown.showInactive();
      });
      return () => {
        if (!shown.isDestroyed()) shown.destroy();
      };
    },
  });
  const moveConsole = (bounds: Rectangle) => {
    // A maximized window stays on its display, whatever bounds it is given.
    consoleWindow.unmaximize();
    consoleWindow.setBounds(bounds);
    consoleWindow.maximize();
    consoleWindow.focus();
  };

  const keepAwake = createKeepAwake(powerSaveBlocker);
  answerRequests(
    ipcMain,
    {
      webContents: () => (consoleWindow.isDestroyed() ? null : consoleWindow.webContents.id),
      origin: () => origin,
    },
    {
      'shell/displays': displays,
      'shell/board': board.state,
      'shell/open-board': board.open,
      'shell/close-board': () => board.close(),
      'shell/show-desktop': () => board.showDesktop(),
      'shell/swap-displays': () => swapDisplays({ displays, board, memory, moveConsole }),
      'shell/identify-displays': identify,
      'shell/keep-awake': keepAwake,
    },
  );
  followDisplays(screen, later, () => {
    if (consoleWindow.isDestroyed()) return;
    board.follow();
    tell(NEWS.displays, displays());
  });
  // The console was dragged to another display: "the other one" is another one now.
  consoleWindow.on('moved', () => tell(NEWS.displays, displays()));

  const running = runApp([...args, '--host', 'electron'], {
    later,
    start: (withArgs) =>
      appChild(
        utilityProcess.fork(path.join(here, 'app.js'), withArgs, {
          serviceName: texts.name,
          stdio: ['ignore', 'pipe', 'inherit'],
        }),
        process.platform,
        later,
      ),
    passOn: (text) => void process.stdout.write(text),
    onReady(ready) {
      origin = new URL(ready.console).origin;
      // The console's address gives the session its cookie; the board needs it too.
      void consoleWindow.loadURL(ready.console).then(() => {
        if (!consoleWindow.isVisible()) consoleWindow.maximize();
        loadBoard();
      });
    },
    onEnd(code) {
      isOver = true;
      if (!isEnding && code !== 0) dialog.showErrorBox(texts.goneTitle, texts.gone);
      exitCode = code;
      app.quit();
    },
  });

  const end = () => {
    isEnding = true;
    running.end();
  };
  app.on('second-instance', () => {
    if (consoleWindow.isMinimized()) consoleWindow.restore();
    consoleWindow.focus();
  });
  app.on('window-all-closed', end);
  consoleWindow.on('closed', () => {
    board.close();
    end();
  });
  app.on('before-quit', (event) => {
    if (isOver) return;
    // Everything is put on disk first; the app's end brings us back here.
    event.preventDefault();
    end();
  });
  app.on('quit', () => process.exit(exitCode));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
}
