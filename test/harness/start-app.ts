import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built app as its own process, for tests and benches: started, killed, started again. */
export interface RunningApp {
  consoleUrl: string;
  /** `http://127.0.0.1:PORT` of the teacher's listener. */
  origin: string;
  join: string | null;
  classPort: number;
  data: string;
  pid: number;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power cut does. */
  kill(): Promise<void>;
  stderr(): string;
}

export const ROOT = join(import.meta.dirname, '..', '..');
/** The apps of one test hear each other, and nobody else's. */
const MEETING_PORT = String(20_000 + (process.pid % 12_000));

const APP = join(ROOT, 'out', 'electron', 'app.js');

export async function startApp(
  options: {
    data?: string;
    classPort?: number;
    args?: string[];
    env?: Record<string, string>;
  } = {},
): Promise<RunningApp> {
  const data = options.data ?? temporaryFolder();
  const classPort = options.classPort ?? (await freePort());
  const args = ['--headless', '--data', data, '--class-port', String(classPort)];
  const child = spawn(process.execPath, [APP, ...args, ...(options.args ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ARDOISE_MEETING_PORT: MEETING_PORT, ...options.env },
  });
  let errors = '';
  child.stderr.on('data', (piece: Buffer) => (errors += String(piece)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const line = await firstLine(child, ended, () => errors);
  const ready = JSON.parse(line) as { console: string; join: string | null };
  return {
    consoleUrl: ready.console,
    origin: new URL(ready.console).origin,
    join: ready.join,
    classPort,
    data,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    stderr: () => errors,
  };
}

async function firstLine(
  child: ChildProcess,
  ended: Promise<number | null>,
  errors: () => string,
): Promise<string> {
  if (!child.stdout) throw new Error('no standard output');
  const lines = createInterface({ input: child.stdout });
  return new Promise((resolve, reject) => {
    lines.once('line', resolve);
    void ended.then((code) => reject(new Error(`the app ended with ${code}: ${errors()}`)));
  });
}

const folders: string[] = [];
process.on('exit', () =>
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);

/** A folder that is removed when the tests end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ardoise-test-'));
  folders.push(folder);
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
