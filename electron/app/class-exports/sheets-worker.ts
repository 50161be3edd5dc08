import { readFile, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { zipSync } from 'fflate';
import { exportTextsOf } from '#classroom/export/texts.ts';
import { writeWhole } from '#storage/whole-file.ts';
import { writePupilPdf } from './pupil-pdf.ts';
import type { SheetOrder, SheetsJob } from './sheets-job.ts';
import type { Files } from './sketch.ts';

/**
 * The program that writes the sheets of a class and ends: 0 once the whole file is there. It is a
 * process of its own because a class that has drawn much takes it minutes, and the laptops must not
 * wait. What it reads comes from the app alone.
 */

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function nextLine(): Promise<unknown> {
  const { value, done } = await lines.next();
  // The app is gone: nobody waits for this file any more.
  if (done) process.exit(1);
  return JSON.parse(value);
}

const { lang, target, drafts, kind, count } = (await nextLine()) as SheetsJob;
const texts = exportTextsOf(lang);
const sheets: Record<string, Uint8Array> = {};
for (let at = 0; at < count; at += 1) {
  const { name, sheet, files } = (await nextLine()) as SheetOrder;
  const file = kind === 'pdf' ? target : `${target}.one`;
  await writePupilPdf(sheet, texts, placed(files), { drafts, file });
  if (kind === 'zip') sheets[name] = await readFile(file);
}
if (kind === 'zip') {
  await rm(`${target}.one`, { force: true });
  await writeWhole(drafts, async (handle) => {
    await handle.writeFile(zipSync(sheets, { level: 0 }));
    return target;
  });
}
process.exit(0);

function placed(files: Record<string, string>): Files {
  return {
    picture: (blob) => files[blob] ?? '',
    page: (blob, page) => files[`${blob}/${page}`] ?? null,
  };
}
