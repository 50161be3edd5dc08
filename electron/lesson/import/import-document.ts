import { refuse } from '#protocol/errors.ts';
import type { MediaFormat } from '#protocol/views.ts';
import type { Inspection, InspectionJob } from './inspection.ts';
import { runInspection } from './run-inspection.ts';
import { createSpareWorker } from './spare-worker.ts';
import { sniffDocument } from './sniff-document.ts';

/** What is known of a document; a picture, a film or a sound is one page. */
export type DocumentInspection =
  | (Extract<Inspection, { ok: true }> & { format?: 'image' | MediaFormat })
  | Extract<Inspection, { ok: false }>;

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
  inspect: (path: string, password?: string, signal?: AbortSignal) => Promise<DocumentInspection>;
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

  async function inspectNow(
    path: string,
    password?: string,
    signal?: AbortSignal,
  ): Promise<DocumentInspection> {
    const sniffed = await sniffDocument(path);
    if (!sniffed.ok) return sniffed;
    const { kind } = sniffed;
    if (kind === 'image' || kind === 'video' || kind === 'audio') {
      return { ok: true, pageCount: 1, format: kind };
    }
    if (kind !== 'pdf') return refuse('import/unknown-kind');
    const job = { path, size: sniffed.size, ...limits };
    const whole = password === undefined ? job : { ...job, password };
    return runInspection(spare.take(), whole, signal);
  }

  return {
    prepare: spare.prepare,
    inspect: (path, password, signal) => {
      const inspection = turn.then(() => inspectNow(path, password, signal));
      turn = inspection;
      return inspection;
    },
  };
}
