import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import {
  FACT_NAMES,
  type FactName,
  type Facts,
  noFacts,
  type UnreadableReason,
  unreadable,
} from '../rules/facts.ts';
import { parseFact } from './facts-schema.ts';

export interface ProbeOptions {
  /** The runnable file of `probe-main`: the bundled `.js`, or the `.ts` in development. */
  entryPath: string;
  dataDir: string;
  /** Longest time for one query, and for all of them; then the child is killed. */
  queryMilliseconds?: number;
  totalMilliseconds?: number;
}

/** Reads this machine in a child process. */
export interface Probe {
  /** Never rejects and always ends: what could not be read says why. */
  read: () => Promise<Facts>;
  /** Cuts off a reading under way; its facts so far are kept. */
  stop: () => void;
}

const lineSchema = z.object({ fact: z.enum(FACT_NAMES), value: z.unknown() });
const QUERY_MILLISECONDS = 8_000;
const TOTAL_MILLISECONDS = 60_000;

/** With its children: a hanging PowerShell must not stay behind. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true }).on(
      'error',
      () => child.kill('SIGKILL'),
    );
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function parseLine(line: string): { fact: FactName; value: unknown } | null {
  try {
    const parsed = z.safeParse(lineSchema, JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function finish(read: Map<FactName, unknown>, missing: UnreadableReason): Facts {
  const facts: Facts = noFacts(missing);
  const put = <N extends FactName>(name: N, value: unknown) => {
    facts[name] = parseFact(name, value ?? unreadable('malformed'));
  };
  for (const [name, value] of read) put(name, value);
  return facts;
}

/** Makes the probe. Each `read` starts a fresh child, which ends with it. */
export function createProbe(options: ProbeOptions): Probe {
  const children = new Set<ChildProcess>();

  function read(): Promise<Facts> {
    const found = new Map<FactName, unknown>();
    return new Promise((resolve) => {
      let cut = false;
      const child = spawn(
        process.execPath,
        [
          options.entryPath,
          options.dataDir,
          String(options.queryMilliseconds ?? QUERY_MILLISECONDS),
        ],
        {
          stdio: ['pipe', 'pipe', 'ignore'],
          // Inside Electron the executable is Electron: this makes it plain Node.
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', LC_ALL: 'C' },
          detached: process.platform !== 'win32',
          windowsHide: true,
        },
      );
      children.add(child);
      const limit = setTimeout(() => {
        cut = true;
        killTree(child);
      }, options.totalMilliseconds ?? TOTAL_MILLISECONDS);
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = parseLine(text);
        if (line !== null) found.set(line.fact, line.value);
      });
      const end = () => {
        clearTimeout(limit);
        children.delete(child);
        resolve(finish(found, cut || child.signalCode !== null ? 'timed-out' : 'failed'));
      };
      child.once('close', end);
      child.once('error', end);
    });
  }

  return { read, stop: () => children.forEach(killTree) };
}
