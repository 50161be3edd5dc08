import { refuse } from '#protocol/errors.ts';
import type { Inspection, InspectionJob } from './inspection.ts';
import { runInspection } from './run-inspection.ts';
import { createSpareWorker } from './spare-worker.ts';
import { sniffDocument } from './sniff-document.ts';

/** What is known of a document; a picture is one page. */
export type DocumentInspection =
  (Extract<Inspection, { ok: true }> & { format?: 'image' }) | Extract<Inspection, { ok: false }>;

export interface Importer {
  /**
   * Says that a file is about to come, e.g. while it is still being uploaded: its inspection then
   * starts without delay.
   */
  prepare: () => void;
  /**
   * Looks into a file without changing it; never rejects and never blocks the app. One at a time:
   * further files wait for their turn.
   */
  inspect: (path: string, password?: string) => Promise<DocumentInspection>;
}

type InspectionLimits = Pick<InspectionJob, 'milliseconds' | 'megabytes'>;

const LIMITS: InspectionLimits = { milliseconds: 20_000, megabytes: 768 };

/**
 * Understands the files a teacher brings. `workerPath` is the program in `inspect-pdf-worker.ts`:
 * that file itself, or its bundle in the built app.
 */
export function createImporter(options: {
  workerPath: string;
  limits?: Partial<InspectionLimits>;
}): Importer {
  const limits = { ...LIMITS, ...options.limits };
  const spare = createSpareWorker(options.workerPath, limits.megabytes);
  let turn: Promise<unknown> = Promise.resolve();

  async function inspectNow(path: string, password?: string): Promise<DocumentInspection> {
    const sniffed = await sniffDocument(path);
    if (!sniffed.ok) return sniffed;
    if (sniffed.kind === 'image') return { ok: true, pageCount: 1, format: 'image' };
    if (sniffed.kind !== 'pdf') return refuse('import/unknown-kind');
    const job = { path, size: sniffed.size, ...limits };
    return runInspection(spare.take(), password === undefined ? job : { ...job, password });
  }

  return {
    prepare: spare.prepare,
    inspect: (path, password) => {
      const inspection = turn.then(() => inspectNow(path, password));
      turn = inspection;
      return inspection;
    },
  };
}
