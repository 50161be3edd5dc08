import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { inspectPdf } from './inspect-pdf.ts';
import { inspectionJobSchema } from './inspection.ts';

/**
 * The program that looks into one PDF and ends: the job as JSON on standard input, the answer as
 * JSON on standard output. It is a process of its own because a hostile file may take all its time
 * and memory, and V8 takes the whole process down when that happens.
 */

/** Runs beside the inspection, which may never give the main thread back. */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const end = (code) => {
    writeSync(1, JSON.stringify({ ok: false, refusal: { code } }) + '\\n');
    process.kill(process.pid, 'SIGKILL');
  };
  setTimeout(end, workerData.milliseconds, 'import/too-slow');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.mostMemory) end('import/too-large');
  }, 50);
`;

const job = inspectionJobSchema.parse(JSON.parse(await text(process.stdin)));
/** A damaged file is read whole, and pdf.js keeps a copy of what it reads. */
const mostMemory = job.megabytes * 1024 * 1024 + 2 * job.size;
new Worker(WATCH, {
  eval: true,
  workerData: { milliseconds: job.milliseconds, mostMemory },
}).unref();

const inspection = await inspectPdf(job);
process.stdout.write(`${JSON.stringify(inspection)}\n`, () => process.exit(0));
