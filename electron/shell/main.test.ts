import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Rectangle } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

/* The boot list, driven on fakes of Electron: its binary is not to be had everywhere tests run. */

const stage = vi.hoisted(() => ({
  windows: [] as {
    options: { title?: string };
    urls: string[];
    bounds: Rectangle | null;
    fullScreen: boolean;
    hidden: boolean;
    emit(event: string, ...args: unknown[]): boolean;
    isDestroyed(): boolean;
  }[],
  forks: [] as {
    file: string;
    args: string[];
    posted: unknown[];
    say(text: string): void;
    emit(event: string, ...args: unknown[]): boolean;
  }[],
  handlers: new Map<string, (event: unknown, ...args: unknown[]) => unknown>(),
  switches: [] as string[],
  displays: [] as unknown[],
  userData: '',
  quits: 0,
  emitApp: (_event: string, ..._args: unknown[]): void => undefined,
  emitScreen: (_event: string): void => undefined,
}));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class FakeWindow extends Emitter {
    readonly options: object;
    readonly urls: string[] = [];
    readonly webContents = Object.assign(new Emitter(), {
      id: stage.windows.length + 1,
      send: () => undefined,
      setWindowOpenHandler: () => undefined,
    });
    bounds: Rectangle | null = null;
    fullScreen = false;
    destroyed = false;
    constructor(options: object) {
      super();
      this.options = options;
      stage.windows.push(this);
    }
    loadURL(url: string) {
      this.urls.push(url);
      return Promise.resolve();
    }
    getBounds = () => this.bounds ?? { x: 0, y: 0, width: 1366, height: 768 };
    setBounds = (bounds: Rectangle) => void (this.bounds = bounds);
    setFullScreen = (on: boolean) => void (this.fullScreen = on);
    isFullScreen = () => this.fullScreen;
    isDestroyed = () => this.destroyed;
    isVisible = () => false;
    setMenu = () => undefined;
    maximize = () => undefined;
    unmaximize = () => undefined;
    focus = () => undefined;
    hidden = false;
    hide = () => void (this.hidden = true);
    showInactive = () => void (this.hidden = false);
    destroy() {
      this.destroyed = true;
      this.emit('closed');
    }
  }
  const app = Object.assign(new Emitter(), {
    isPackaged: false,
    commandLine: { appendSwitch: (...words: string[]) => stage.switches.push(words.join('=')) },
    requestSingleInstanceLock: () => true,
    whenReady: () => Promise.resolve(),
    getPath: () => stage.userData,
    quit: () => void (stage.quits += 1),
  });
  const screen = Object.assign(new Emitter(), {
    getAllDisplays: () => stage.displays,
    getPrimaryDisplay: () => stage.displays[0],
    getDisplayMatching: ({ x }: Rectangle) =>
      stage.displays.find((one) => (one as { bounds: Rectangle }).bounds.x === x) ??
      stage.displays[0],
  });
  stage.emitApp = (event, ...args) => void app.emit(event, ...args);
  stage.emitScreen = (event) => void screen.emit(event);
  return {
    app,
    screen,
    BrowserWindow: FakeWindow,
    dialog: { showErrorBox: () => undefined },
    ipcMain: {
      handle: (name: string, handler: () => unknown) => stage.handlers.set(name, handler),
    },
    Menu: { setApplicationMenu: () => undefined, buildFromTemplate: () => ({}) },
    powerSaveBlocker: { start: () => 1, stop: () => true, isStarted: () => true },
    session: {
      fromPartition: () => ({
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
      }),
    },
    utilityProcess: {
      fork(file: string, args: string[]) {
        const stdout = Object.assign(new Emitter(), { setEncoding: () => undefined });
        const posted: unknown[] = [];
        const child = Object.assign(new Emitter(), {
          file,
          args,
          posted,
          stdout,
          postMessage: (message: unknown) => posted.push(message),
          kill: () => true,
          say: (text: string) => void stdout.emit('data', text),
        });
        stage.forks.push(child);
        return child;
      },
    },
  };
});

const HOME = 'http://127.0.0.1:4000';
const ready = (home: string) =>
  `${JSON.stringify({ ready: true, console: `${home}/start?key=k`, data: '/d', host: 'electron' })}\n`;
const display = (id: number, bounds: Rectangle) => ({
  id,
  label: '',
  internal: false,
  scaleFactor: 1,
  bounds,
});
const own = display(1, { x: 0, y: 0, width: 1366, height: 768 });
const wall = display(2, { x: 1366, y: 0, width: 1920, height: 1080 });

function ask(request: string, ...args: unknown[]): unknown {
  const senderFrame = { parent: null, origin: HOME };
  return stage.handlers.get(request)?.({ sender: { id: 1 }, senderFrame }, ...args);
}

describe('the shell from its start to its end', () => {
  const argv = process.argv;
  const write = vi.spyOn(process.stdout, 'write');
  const signals = new Map((['SIGTERM', 'SIGINT'] as const).map((s) => [s, process.listeners(s)]));

  beforeAll(async () => {
    stage.userData = mkdtempSync(path.join(tmpdir(), 'ardoise-shell-'));
    stage.displays = [own, wall];
    process.argv = ['electron', '.', '--lang', 'fr'];
    write.mockReturnValue(true);
    await import('./main.ts');
    await vi.waitUntil(() => stage.forks.length === 1);
  });

  afterAll(() => {
    write.mockRestore();
    process.argv = argv;
    for (const [signal, before] of signals) {
      for (const listener of process.listeners(signal)) {
        if (!before.includes(listener)) process.off(signal, listener);
      }
    }
    rmSync(stage.userData, { recursive: true });
  });

  it('starts the app beside it, told that Electron is its host', () => {
    expect(stage.forks[0]?.file).toMatch(/app\.js$/);
    expect(stage.forks[0]?.args).toEqual(['--lang', 'fr', '--host', 'electron']);
    if (process.platform === 'linux') expect(stage.switches).toEqual(['ozone-platform=x11']);
  });

  it('answers nobody before the app is there', () => {
    expect(() => ask('shell/displays')).toThrow('shell/not-allowed');
  });

  it('loads the console, and passes the ready line on', async () => {
    stage.forks[0]?.say(ready(HOME));
    await expect.poll(() => stage.windows[0]?.urls).toEqual([`${HOME}/start?key=k`]);
    expect(write).toHaveBeenCalledWith(ready(HOME));
    expect(ask('shell/displays')).toMatchObject([{ id: '1', console: true }, { id: '2' }]);
  });

  it('opens the board full screen over the other display', () => {
    expect(ask('shell/open-board', null)).toEqual({ ok: true });
    expect(stage.windows[1]).toMatchObject({ bounds: wall.bounds, fullScreen: true });
    expect(stage.windows[1]?.urls).toEqual([`${HOME}/board/`]);
    expect(ask('shell/board')).toEqual({ state: 'open', display: '2' });
  });

  it('shows the desktop and brings the same window back', () => {
    ask('shell/show-desktop');
    expect(stage.windows[1]).toMatchObject({ hidden: true, fullScreen: false });
    expect(ask('shell/board')).toEqual({ state: 'closed', because: 'desktop-shown' });
    expect(ask('shell/open-board', null)).toEqual({ ok: true });
    expect(stage.windows[1]).toMatchObject({ hidden: false, fullScreen: true });
    expect(stage.windows[1]?.urls).toHaveLength(1);
    expect(stage.windows).toHaveLength(2);
  });

  it('lets console and board change displays, and change back', () => {
    expect(ask('shell/swap-displays')).toEqual({ ok: true });
    expect(stage.windows[0]?.bounds).toEqual(wall.bounds);
    expect(stage.windows[1]).toMatchObject({ bounds: own.bounds, fullScreen: true });
    expect(ask('shell/displays')).toMatchObject([{ id: '2', console: true }, { id: '1' }]);
    expect(ask('shell/swap-displays')).toEqual({ ok: true });
    expect(stage.windows[0]?.bounds).toEqual(own.bounds);
    expect(stage.windows[1]?.bounds).toEqual(wall.bounds);
  });

  it('puts a number on each display', () => {
    expect(ask('shell/identify-displays')).toEqual({ ok: true });
    const numbers = stage.windows.splice(2);
    expect(numbers.map(({ urls }) => urls[0]?.endsWith('1') || urls[0]?.endsWith('2'))).toEqual([
      true,
      true,
    ]);
  });

  it('starts an app that died again and brings both windows to it', async () => {
    stage.forks[0]?.emit('exit', 1);
    await expect.poll(() => stage.forks.length).toBe(2);
    expect(stage.forks[1]?.args).toEqual(['--lang', 'fr', '--host', 'electron', '--data', '/d']);
    stage.forks[1]?.say(ready('http://127.0.0.1:4001'));
    await expect.poll(() => stage.windows[1]?.urls.at(-1)).toBe('http://127.0.0.1:4001/board/');
    stage.forks[1]?.say(ready(HOME));
  });

  it('closes the board when its display goes', async () => {
    stage.displays = [own];
    stage.emitScreen('display-removed');
    await expect.poll(() => stage.windows[1]?.isDestroyed()).toBe(true);
    expect(ask('shell/board')).toEqual({ state: 'closed', because: 'display-gone' });
  });

  it('lets the app put everything on disk before it quits', () => {
    const event = { preventDefault: vi.fn() };
    stage.emitApp('before-quit', event);
    expect(event.preventDefault).toHaveBeenCalled();
    expect(stage.forks[1]?.posted).toEqual(['end']);
    expect(stage.quits).toBe(0);
    stage.forks[1]?.emit('exit', 0);
    expect(stage.quits).toBe(1);
    const again = { preventDefault: vi.fn() };
    stage.emitApp('before-quit', again);
    expect(again.preventDefault).not.toHaveBeenCalled();
  });
});
