import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { refuse } from '#protocol/errors.ts';
import { inspectionSchema } from './inspection.ts';
import type { Inspection, InspectionJob } from './inspection.ts';

/** A worker process that waits for its one job on standard input. */
export type InspectionWorker = ChildProcessByStdio<Writable, Readable, null>;

/** The worker looks at its own limits; this is for one that cannot even do that. */
const GRACE_MS = 2000;
/** An answer is one short line. */
const MOST_OUTPUT = 10_000;
/** What V8 ends with when a program has used up its heap. */
const ABORTED = 134;

/** Starts a worker; when this process ends, its input closes and it ends too. */
export function startWorker(workerPath: string, megabytes: number): InspectionWorker {
  const worker = spawn(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, workerPath],
    // Inside Electron the program is Electron; this makes it a plain Node. Warnings about damaged
    // files, on standard error, are of no use to anybody.
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  // A worker that dies before it has read its job is told by its end.
  worker.stdin.on('error', () => undefined);
  worker.on('error', () => undefined);
  return worker;
}

/** Whether the worker can still be given a job. */
export function isWaiting(worker: InspectionWorker): boolean {
  return worker.pid !== undefined && worker.exitCode === null && worker.signalCode === null;
}

/** Gives a worker its job and ends it, whatever happens; never rejects. */
export function runInspection(
  worker: InspectionWorker,
  job: InspectionJob,
  stopped?: AbortSignal,
): Promise<Inspection> {
  return new Promise((resolve) => {
    if (!isWaiting(worker)) {
      resolve(refuse('import/damaged'));
      return;
    }
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      worker.kill('SIGKILL');
    }, job.milliseconds + GRACE_MS);
    const stop = () => worker.kill('SIGKILL');
    if (stopped?.aborted) stop();
    stopped?.addEventListener('abort', stop, { once: true });
    worker.stdout.setEncoding('utf8');
    worker.stdout.on('data', (text: string) => {
      if (output.length < MOST_OUTPUT) output += text;
    });
    worker.once('close', (code, signal) => {
      clearTimeout(timer);
      stopped?.removeEventListener('abort', stop);
      resolve(late ? refuse('import/too-slow') : (answerIn(output) ?? refusalOf(code, signal)));
    });
    worker.stdin.end(JSON.stringify(job));
  });
}

function answerIn(output: string): Inspection | null {
  try {
    const answer = inspectionSchema.safeParse(JSON.parse(output.split('\n')[0] ?? ''));
    return answer.success ? answer.data : null;
  } catch {
    return null;
  }
}

function refusalOf(code: number | null, signal: NodeJS.Signals | null): Inspection {
  return refuse(code === ABORTED || signal !== null ? 'import/too-large' : 'import/damaged');
}
