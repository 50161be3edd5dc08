import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { ROOT } from '#test/harness/start-app.ts';

const FOLDER = path.join(ROOT, 'test/output/lesson');
mkdirSync(FOLDER, { recursive: true });

/** Where a screenshot goes; the same name at every run, so that pages can be compared by eye. */
export function pictureFile(name: string): string {
  return path.join(FOLDER, `${name}.png`);
}
