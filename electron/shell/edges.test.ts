import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  Display as ElectronDisplay,
  IpcMain,
  IpcMainInvokeEvent,
  PowerSaveBlocker,
} from 'electron';
import { describe, expect, it } from 'vitest';
import { createDisplayMemoryFile } from './display-memory-file.ts';
import { listDisplays } from './displays.ts';
import { answerRequests, isAllowed, type Answers } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { createKeepAwake } from './power.ts';
import { textsFor } from './texts.ts';
import { boardOptions, boardSurface, consoleOptions, isHome } from './windows.ts';

/* Fakes of Electron's own types: its binary is not to be had everywhere the tests run. */

const HOME = 'http://127.0.0.1:4000';
const asker = { webContents: () => 1, origin: () => HOME };
type Event = Parameters<typeof isAllowed>[0];
type Frame = NonNullable<IpcMainInvokeEvent['senderFrame']>;

function event(given: { id?: number; origin?: string; parent?: Frame | null } = {}): Event {
  const frame = { parent: given.parent ?? null, origin: given.origin ?? HOME } as Frame;
  return { sender: { id: given.id ?? 1 }, senderFrame: frame };
}

describe('who may ask the shell', () => {
  it('is the console’s main frame at the app’s address, nobody else', () => {
    expect(isAllowed(event(), asker)).toBe(true);
    expect(isAllowed(event({ id: 2 }), asker)).toBe(false);
    expect(isAllowed(event({ origin: 'http://127.0.0.1:4001' }), asker)).toBe(false);
    expect(isAllowed(event({ parent: {} as Frame }), asker)).toBe(false);
    expect(isAllowed({ ...event(), senderFrame: null }, asker)).toBe(false);
    expect(isAllowed(event({ origin: 'null' }), { ...asker, origin: () => null })).toBe(false);
  });

  it('gets an answer to arguments that parse, a refusal to others', () => {
    const handlers = new Map<string, (event: Event, ...args: unknown[]) => unknown>();
    const ipc: Pick<IpcMain, 'handle'> = {
      handle: (channel, handler) => {
        handlers.set(channel, handler as (event: Event, ...args: unknown[]) => unknown);
      },
    };
    const asked: unknown[] = [];
    const answers: Answers = {
      'shell/displays': () => [],
      'shell/board': () => null,
      'shell/open-board': (display) => asked.push(display),
      'shell/close-board': () => undefined,
      'shell/show-desktop': () => undefined,
      'shell/swap-displays': () => undefined,
      'shell/identify-displays': () => undefined,
      'shell/keep-awake': (on) => on,
    };
    answerRequests(ipc, asker, answers);
    const open = handlers.get('shell/open-board');
    open?.(event(), '2');
    open?.(event(), null);
    expect(asked).toEqual(['2', null]);
    expect(() => open?.(event(), { x: 1 })).toThrow('shell/invalid');
    expect(() => open?.(event())).toThrow('shell/invalid');
    expect(() => open?.(event({ id: 2 }), '2')).toThrow('shell/not-allowed');
    expect(asked).toHaveLength(2);
    expect(handlers.get('shell/keep-awake')?.(event(), true)).toBe(true);
  });
});

describe('windows', () => {
  it('are locked in, and the board asks nothing and never stops drawing', () => {
    const board = boardOptions({ x: 1, y: 2, width: 3, height: 4 }, 'Ardoise');
    const console = consoleOptions('/preload.cjs', 'Ardoise');
    for (const { webPreferences } of [board, console]) {
      expect(webPreferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
      });
    }
    expect(board.webPreferences?.preload).toBeUndefined();
    expect(board.webPreferences?.backgroundThrottling).toBe(false);
    expect(board).toMatchObject({ x: 1, y: 2, width: 3, height: 4 });
  });

  it('go nowhere but home', () => {
    expect(isHome(`${HOME}/board/`, HOME)).toBe(true);
    for (const url of ['http://127.0.0.1:4001/', 'file:///etc/passwd', 'nonsense', 'about:blank']) {
      expect(isHome(url, HOME)).toBe(false);
      expect(isHome(url, null)).toBe(false);
    }
  });

  it('leave full screen before they are moved, and enter it after', () => {
    const steps: string[] = [];
    const surface = boardSurface({
      getBounds: () => ({ x: 0, y: 0, width: 1, height: 1 }),
      setBounds: ({ x }) => void steps.push(`bounds ${x}`),
      setFullScreen: (on) => void steps.push(`full screen ${on}`),
      isFullScreen: () => true,
      isDestroyed: () => false,
      destroy: () => undefined,
      hide: () => void steps.push('hide'),
      showInactive: () => void steps.push('show'),
      on: () => {
        throw new Error('not asked for');
      },
    } as Parameters<typeof boardSurface>[0]);
    surface.place({ x: 1366, y: 0, width: 1920, height: 1080 });
    expect(steps).toEqual(['full screen false', 'bounds 1366', 'show', 'full screen true']);
  });
});

describe('displays', () => {
  it('are told in the words of the protocol, the console’s first', () => {
    const wall = { id: 7, label: 'EPSON', internal: false, scaleFactor: 1.5 } as ElectronDisplay;
    wall.bounds = { x: -1920, y: 0, width: 1920, height: 1080 };
    const own = { id: 3, label: '', internal: true, scaleFactor: 1 } as ElectronDisplay;
    own.bounds = { x: 0, y: 0, width: 1366, height: 768 };
    const listed = listDisplays(
      {
        getAllDisplays: () => [wall, own],
        getPrimaryDisplay: () => wall,
        getDisplayMatching: () => own,
      },
      own.bounds,
    );
    expect(listed.map(({ id, console, primary }) => ({ id, console, primary }))).toEqual([
      { id: '3', console: true, primary: false },
      { id: '7', console: false, primary: true },
    ]);
    expect(listed[1]).toMatchObject({ label: 'EPSON', x: -1920, width: 1920, scale: 1.5 });
  });

  it('are remembered in a file, and a damaged file is no memory', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ardoise-shell-'));
    try {
      const file = path.join(folder, 'display.json');
      const epson = { label: 'EPSON', width: 1920, height: 1080, internal: false };
      createDisplayMemoryFile(file).save(epson);
      expect(createDisplayMemoryFile(file).load()).toEqual([epson]);
      writeFileSync(file, '{"label":1}');
      expect(createDisplayMemoryFile(file).load()).toEqual([]);
      const nowhere = createDisplayMemoryFile(path.join(folder, 'no', 'such', 'folder'));
      nowhere.save(epson);
      expect(nowhere.load()).toEqual([epson]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('staying awake', () => {
  function blocker(works: boolean) {
    const started = new Set<number>();
    let last = 0;
    const fake: Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'> = {
      start() {
        last += 1;
        if (works) started.add(last);
        return last;
      },
      stop: (id) => started.delete(id),
      isStarted: (id) => started.has(id),
    };
    return { fake, started };
  }

  it('is told only when the system says so', () => {
    expect(createKeepAwake(blocker(true).fake)(true)).toBe(true);
    expect(createKeepAwake(blocker(false).fake)(true)).toBe(false);
  });

  it('holds one lock, and lets it go', () => {
    const { fake, started } = blocker(true);
    const keepAwake = createKeepAwake(fake);
    keepAwake(true);
    keepAwake(true);
    expect(started.size).toBe(1);
    expect(keepAwake(false)).toBe(true);
    expect(started.size).toBe(0);
  });
});

describe('what the shell says', () => {
  it('is French unless another language is asked for', () => {
    expect(textsFor([]).quit).toBe('Quitter Ardoise');
    expect(textsFor(['--lang', 'xx']).quit).toBe('Quitter Ardoise');
    expect(textsFor(['--lang', 'en']).quit).toBe('Quit Ardoise');
    expect(textsFor(['--lang=de']).quit).toBe('Ardoise beenden');
  });

  it('labels every entry itself and leaves the clicker’s keys alone', () => {
    for (const menu of menuTemplate(textsFor([]))) {
      const entries = Array.isArray(menu.submenu) ? menu.submenu : [];
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        expect(entry.type === 'separator' || (entry.label ?? '') !== '').toBe(true);
        expect(['reload', 'forceReload', 'togglefullscreen']).not.toContain(entry.role);
      }
    }
  });
});
