import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './start-app.ts';

/** Real inputs made by others; absent on many machines. */
export const CORPUS = path.resolve(ROOT, process.env['ARDOISE_CORPUS'] ?? '../shared/data');

/** Why there are no real inputs here, or null when there are. */
export const missingCorpus = existsSync(path.join(CORPUS, 'pdf'))
  ? null
  : `no real inputs at ${CORPUS} (set ARDOISE_CORPUS)`;

export const DEMO_PDF = path.join(ROOT, 'assets/demo/les-fractions.pdf');

/** A real article of 14 pages, or our own lesson where the real inputs are absent. */
export const LESSON_PDF =
  missingCorpus === null ? path.join(CORPUS, 'pdf/tracemonkey.pdf') : DEMO_PDF;

/** The file's name without its ending: what a lesson made of it is called. */
export function titleOf(file: string): string {
  return path.basename(file, '.pdf');
}
