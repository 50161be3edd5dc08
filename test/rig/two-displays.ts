import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endProcess, isInstalled, run, until } from './processes.ts';
import { nameOf, xorgConfig, type Size } from './xorg-config.ts';

export interface Box extends Size {
  x: number;
  y: number;
}

/** A desktop of its own with the teacher's display and a projector that can be plugged in. */
export interface TwoDisplays {
  /** For DISPLAY, e.g. `:3`. */
  readonly display: string;
  readonly consoleBox: Box;
  /** Where the projector's picture lies while it is plugged in. */
  readonly projectorBox: Box;
  /** Plugs the projector in, to the right of the console's display. */
  plug(): Promise<void>;
  /** The same, but showing the console's picture. */
  plugMirrored(): Promise<void>;
  unplug(): Promise<void>;
  /** The projector changes its resolution while it is on, to one of the `sizes`. */
  resize(size: Size): Promise<void>;
  stop(): Promise<void>;
}

export interface TwoDisplaysOptions {
  console?: Size;
  projector?: Size;
  /** Other resolutions that the projector has. */
  sizes?: readonly Size[];
  /** Plugged in from the start; true unless told otherwise. */
  plugged?: boolean;
}

const NEEDED = {
  Xorg: 'xserver-xorg-core, xserver-xorg-video-dummy',
  openbox: 'openbox',
  xrandr: 'x11-xserver-utils',
  xprop: 'x11-utils',
  import: 'imagemagick',
};

/** Where distributions keep the driver. */
const DRIVERS = ['/usr/lib', '/usr/lib64'].map((lib) => `${lib}/xorg/modules/drivers/dummy_drv.so`);

/** Why there can be no two displays here, or null when there can. */
export function missingForTwoDisplays(): string | null {
  const missing = Object.entries(NEEDED).filter(([command]) => !isInstalled(command));
  if (missing.length === 0 && !DRIVERS.some((file) => existsSync(file))) {
    return 'two displays need Xorg’s dummy driver (Debian: xserver-xorg-video-dummy)';
  }
  if (missing.length === 0) return null;
  const packages = missing.map(([, debian]) => debian).join(', ');
  return `two displays need ${missing.map(([command]) => command).join(', ')} (Debian: ${packages})`;
}

/** Starts the X server on a free display number, and a window manager on it. */
export async function startTwoDisplays(options: TwoDisplaysOptions = {}): Promise<TwoDisplays> {
  const first = options.console ?? { width: 1366, height: 768 };
  const second = options.projector ?? { width: 1920, height: 1080 };
  const folder = await mkdtemp(path.join(tmpdir(), 'ardoise-displays-'));
  const children: ChildProcess[] = [];

  async function stop(): Promise<void> {
    for (const child of children.toReversed()) await endProcess(child);
    await rm(folder, { recursive: true, force: true });
  }

  try {
    const display = await startXorg(folder, xorgConfig(first, second, options.sizes), children);
    const env = { ...process.env, DISPLAY: display };
    const xrandr = async (...args: string[]) => {
      await run('xrandr', args, { env });
      // The server keeps calling an output disconnected until somebody asks; Chromium never asks.
      await run('xrandr', [], { env });
    };
    await xrandr('--output', 'DUMMY0', '--mode', nameOf(first), '--primary');
    for (const size of [second, ...(options.sizes ?? [])]) {
      await xrandr('--addmode', 'DUMMY1', nameOf(size));
    }
    // A person's own Openbox settings must not decide what the tests see.
    const plainHome = { ...env, HOME: folder, XDG_CONFIG_HOME: folder };
    children.push(spawn('openbox', ['--sm-disable'], { env: plainHome, stdio: 'ignore' }));
    await until('a window manager', async () => {
      const { stdout } = await run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env });
      return stdout.includes('window id');
    });
    const plug = async () => {
      const mode = ['--mode', nameOf(second)];
      await xrandr('--output', 'DUMMY1', ...mode, '--right-of', 'DUMMY0');
    };
    if (options.plugged ?? true) await plug();
    return {
      display,
      consoleBox: { x: 0, y: 0, ...first },
      projectorBox: { x: first.width, y: 0, ...second },
      plug,
      async plugMirrored() {
        await xrandr('--output', 'DUMMY1', '--mode', nameOf(second), '--same-as', 'DUMMY0');
      },
      async resize(size) {
        await xrandr('--output', 'DUMMY1', '--mode', nameOf(size), '--right-of', 'DUMMY0');
      },
      async unplug() {
        await xrandr('--output', 'DUMMY1', '--off');
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startXorg(
  folder: string,
  config: string,
  children: ChildProcess[],
): Promise<string> {
  const configFile = path.join(folder, 'xorg.conf');
  const logFile = path.join(folder, 'xorg.log');
  await writeFile(configFile, config);
  const server = spawn(
    'Xorg',
    // The server chooses a free number itself and writes it to descriptor 3 once it is ready.
    ['-displayfd', '3', '-config', configFile, '-logfile', logFile, '-noreset', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  children.push(server);
  const numbers = server.stdio[3];
  if (!numbers) throw new Error('Xorg has no descriptor 3');
  const ready = once(numbers, 'data').then(([text]) => `:${String(text).trim()}`);
  const died = once(server, 'exit').then(() => null);
  const display = await Promise.race([ready, died]);
  if (display === null) {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    throw new Error(`Xorg did not start:\n${log.slice(-2000)}`);
  }
  return display;
}
