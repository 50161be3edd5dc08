import { createInterface } from 'node:readline';
import { startWorker } from '../import/run-inspection.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { exportNewsSchema, type ExportJob, type PageNote } from './job.ts';

export type ExportOutcome =
  { ok: true; notes: Record<string, PageNote> } | { ok: false; code: ErrorCode };

export interface ExportDeps {
  /** The program in `export-worker.ts`: that file itself, or its bundle in the built app. */
  workerPath: string;
  picture(page: number): Promise<string | null>;
  done(pages: number): void;
}

/** Files are held beside this heap, once. */
const MEGABYTES = 768;
/** A page that takes longer is one that hangs. */
const SILENCE_MS = 120_000;

/** Writes a PDF in a process of its own; never rejects. `stop` ends it, and no file is left. */
export function runExport(
  job: ExportJob,
  deps: ExportDeps,
): { outcome: Promise<ExportOutcome>; stop: () => void } {
  const worker = startWorker(deps.workerPath, MEGABYTES);
  const stop = () => void worker.kill('SIGKILL');
  let timer = setTimeout(stop, SILENCE_MS);
  const stillThere = () => {
    clearTimeout(timer);
    timer = setTimeout(stop, SILENCE_MS);
  };

  const outcome = new Promise<ExportOutcome>((resolve) => {
    let result: ExportOutcome = { ok: false, code: 'export/failed' };
    createInterface({ input: worker.stdout }).on('line', (line) => {
      const news = readNews(line);
      stillThere();
      if (news?.type === 'done') deps.done(news.pages);
      if (news?.type === 'picture') void answer(news.page);
      if (news?.type === 'ended') result = { ok: true, notes: news.notes };
      if (news?.type === 'failed') result = { ok: false, code: news.code };
    });
    worker.once('close', () => {
      clearTimeout(timer);
      resolve(result);
    });
    worker.stdin.write(`${JSON.stringify(job)}\n`);
  });

  async function answer(page: number): Promise<void> {
    // However long the drawing takes, the worker is not to blame.
    clearTimeout(timer);
    const file = await deps.picture(page).catch(() => null);
    stillThere();
    worker.stdin.write(`${JSON.stringify({ file })}\n`);
  }

  return { outcome, stop };
}

function readNews(line: string) {
  try {
    const news = exportNewsSchema.safeParse(JSON.parse(line));
    return news.success ? news.data : null;
  } catch {
    return null;
  }
}
