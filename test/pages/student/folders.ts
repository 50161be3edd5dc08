import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '#test/harness/start-app.ts';

/** The built student page, and where its screenshots go. */
export const STUDENT_PAGES = path.join(ROOT, 'out/renderer/student');
export const OUTPUT = path.join(ROOT, 'test/output/student');
mkdirSync(OUTPUT, { recursive: true });
