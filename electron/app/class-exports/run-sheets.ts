import { once } from 'node:events';
import { startWorker } from '#lesson/import/run-inspection.ts';
import type { PupilSheet } from '#classroom/export/pupil-sheet.ts';
import type { SheetOrder, SheetsJob } from './sheets-job.ts';
import type { Files } from './sketch.ts';

/** As for an exported lesson. */
const MEGABYTES = 768;
/** A whole class of large drawings takes some minutes on an old PC. */
const MOST_MS = 15 * 60_000;

/**
 * Has sheets written in a process of its own; false when no file is there. They are made one by one
 * and between other work: the app goes on.
 */
export async function runSheets(
  workerPath: string,
  job: Omit<SheetsJob, 'count'>,
  pupils: readonly { name: string; sheet: () => PupilSheet }[],
  files: Files,
): Promise<boolean> {
  const worker = startWorker(workerPath, MEGABYTES);
  const ended = new Promise<boolean>((resolve) => {
    worker.once('close', (code) => resolve(code === 0));
  });
  worker.stdout.resume();
  const timer = setTimeout(() => worker.kill('SIGKILL'), MOST_MS);
  const say = async (line: SheetsJob | SheetOrder) => {
    if (worker.stdin.write(`${JSON.stringify(line)}\n`)) return;
    await Promise.race([once(worker.stdin, 'drain').catch(() => undefined), ended]);
  };
  await say({ ...job, count: pupils.length });
  for (const { name, sheet } of pupils) {
    const made = sheet();
    await say({ name, sheet: made, files: filesOf(made, files) });
    await new Promise((resolve) => setImmediate(resolve));
  }
  const written = await ended;
  clearTimeout(timer);
  return written;
}

function filesOf({ activities }: PupilSheet, files: Files): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { drawing } of activities.flatMap(({ tasks }) => tasks)) {
    const ground = drawing?.ground;
    if (ground?.kind === 'picture') {
      found[ground.picture.blob] = files.picture(ground.picture.blob);
    }
    if (ground?.kind !== 'page') continue;
    const file = files.page(ground.blob, ground.page);
    if (file !== null) found[`${ground.blob}/${ground.page}`] = file;
  }
  return found;
}
