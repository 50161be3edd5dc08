import { spawn } from 'node:child_process';
import { refuse } from '#protocol/errors.ts';
import { inspectionSchema } from './inspection.ts';
import type { Inspection, InspectionJob } from './inspection.ts';

/** The worker looks at its own limits; this is for one that cannot even do that. */
const GRACE_MS = 2000;
/** An answer is one short line. */
const MOST_OUTPUT = 10_000;
/** What V8 ends with when a program has used up its heap. */
const ABORTED = 134;

/** Runs one inspection in a process of its own and ends it, whatever happens; never rejects. */
export function runInspection(workerPath: string, job: InspectionJob): Promise<Inspection> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${job.megabytes}`, workerPath],
      // Inside Electron the program is Electron; this makes it a plain Node. Warnings about damaged
      // files, on standard error, are of no use to anybody.
      { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    let output = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, job.milliseconds + GRACE_MS);

    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      if (output.length < MOST_OUTPUT) output += text;
    });
    // A worker that died before it read its job is told by its end.
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(job));
    child.once('error', () => {
      clearTimeout(timer);
      resolve(refuse('import/damaged'));
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve(late ? refuse('import/too-slow') : (answerIn(output) ?? refusalOf(code, signal)));
    });
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
