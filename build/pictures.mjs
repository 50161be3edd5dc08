import { copyFile, mkdir } from 'node:fs/promises';
import { inRoot } from './steps/root.mjs';

/** Takes the README's pictures over from the last run of the page tests. */
const PICTURES = {
  'demo-console.png': 'console.png',
  'demo-board.png': 'board.png',
  '1366x768-student-question.png': 'student.png',
  'demo-city.png': 'city.png',
};

await mkdir(inRoot('assets/pictures'), { recursive: true });
for (const [made, kept] of Object.entries(PICTURES)) {
  await copyFile(inRoot(`test/output/lesson/${made}`), inRoot(`assets/pictures/${kept}`));
}
