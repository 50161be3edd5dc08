import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { until } from '#test/rig/processes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = path.join(ROOT, 'node_modules/electron');

/** What a journey needs of the real Electron. */
export interface ElectronHost {
  readonly consolePage: Page;
  /** The board's page; waits until its window is open. */
  boardPage(): Promise<Page>;
  /** The process that holds the lesson, for `kill -9`; another one after each restart. */
  appPid(): Promise<number>;
  /** The data folder, which outlives `stop` so that a second launch can resume from it. */
  readonly data: string;
  stop(): Promise<void>;
  /** `kill -9` of the shell and of the app, as a power cut does. */
  kill(): Promise<void>;
}

export interface ElectronOptions {
  /** The X display to run on; the environment's own without it. */
  display?: string;
  /** Flags of the app, e.g. `['--open', file]`. */
  args?: string[];
  /** A data folder to resume from. */
  data?: string;
}

/** Electron's program as its package installed it, or null. */
export function electronProgram(): string | null {
  const name = path.join(PACKAGE, 'path.txt');
  if (!existsSync(name)) return null;
  const program = path.join(PACKAGE, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Why real Electron cannot be tested here, or null when it can. */
export function missingForElectron(): string | null {
  if (electronProgram() === null) return 'Electron’s binary is not in node_modules/electron/dist';
  const isBuilt = existsSync(path.join(ROOT, 'out/electron/shell.js'));
  return isBuilt ? null : 'the app is not built (npm run build)';
}

/** Starts the built app in real Electron and waits for its console. */
export async function launchElectron(options: ElectronOptions = {}): Promise<ElectronHost> {
  const executablePath = electronProgram();
  if (executablePath === null) throw new Error('no Electron here');
  const data = options.data ?? (await mkdtemp(path.join(tmpdir(), 'ardoise-desktop-')));
  const profile = await mkdtemp(path.join(tmpdir(), 'ardoise-electron-'));
  const electron = await _electron.launch({
    executablePath,
    args: [
      // Its sandbox refuses to work as root, which is what a build machine is.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      `--user-data-dir=${profile}`,
      ROOT,
      '--data',
      data,
      ...(options.args ?? []),
    ],
    env: environment(options.display),
  });
  const pageAt = (folder: string) => async () => {
    const isThere = () => electron.windows().find((one) => urlOf(one).startsWith(folder));
    await until(`a window with ${folder}`, () => isThere() !== undefined, 30_000);
    const page = isThere();
    if (!page) throw new Error(`the window with ${folder} is gone`);
    return page;
  };
  return {
    consolePage: await pageAt('/console/')(),
    boardPage: pageAt('/board/'),
    appPid: () => appPid(electron),
    data,
    async stop() {
      await electron.close();
      await rm(profile, { recursive: true, force: true });
    },
    async kill() {
      const app = await appPid(electron);
      const shell = electron.process();
      const ended = once(shell, 'exit');
      // The shell first: it would start another app.
      shell.kill('SIGKILL');
      try {
        process.kill(app, 'SIGKILL');
      } catch {
        // It went with its parent.
      }
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function urlOf(page: Page): string {
  return URL.canParse(page.url()) ? new URL(page.url()).pathname : '';
}

/** The utility process that runs on Node is the app; Chromium's own services are others. */
async function appPid(electron: ElectronApplication): Promise<number> {
  const pid = await electron.evaluate(
    ({ app }) =>
      app.getAppMetrics().find((one) => one.serviceName === 'node.mojom.NodeService')?.pid,
  );
  if (pid === undefined) throw new Error('the app’s process is not running');
  return pid;
}

function environment(display: string | undefined): Record<string, string> {
  const all = { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
