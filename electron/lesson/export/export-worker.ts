import { createInterface } from 'node:readline';
import { StorageError } from '#storage/storage-error.ts';
import { exportJobSchema, pictureAnswerSchema, type ExportNews } from './job.ts';
import { writeDocument } from './write-document.ts';

/**
 * The program that writes one PDF and ends. The job is the first line on standard input, answers
 * about pictures the following ones; news go to standard output, a JSON line each. It is a process of
 * its own because a broken file may take all its time and memory.
 */

const lines = createInterface({ input: process.stdin });
const waiting: ((line: string) => void)[] = [];
const come: string[] = [];
lines.on('line', (line) => {
  const next = waiting.shift();
  if (next) next(line);
  else come.push(line);
});
// The app is gone: nobody waits for this file any more.
lines.on('close', () => process.exit(1));

function nextLine(): Promise<string> {
  const line = come.shift();
  return line === undefined
    ? new Promise((resolve) => waiting.push(resolve))
    : Promise.resolve(line);
}

function tell(news: ExportNews): Promise<void> {
  return new Promise((resolve) =>
    process.stdout.write(`${JSON.stringify(news)}\n`, () => resolve()),
  );
}

try {
  const job = exportJobSchema.parse(JSON.parse(await nextLine()));
  const notes = await writeDocument(job, {
    async picture(page) {
      await tell({ type: 'picture', page });
      return pictureAnswerSchema.parse(JSON.parse(await nextLine())).file;
    },
    done: (pages) => void tell({ type: 'done', pages }),
  });
  await tell({ type: 'ended', notes });
} catch (error) {
  const code = error instanceof StorageError ? error.code : 'export/failed';
  if (!(error instanceof StorageError)) console.error(error);
  await tell({ type: 'failed', code });
}
process.exit(0);
