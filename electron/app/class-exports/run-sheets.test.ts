import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import type { PupilSheet } from '#classroom/export/pupil-sheet.ts';
import { runSheets } from './run-sheets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ardoise-sheets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORKER = path.join(import.meta.dirname, 'sheets-worker.ts');
const NO_FILES = { picture: (blob: string) => blob, page: () => null };

const sheet = (name: string): PupilSheet => ({
  pupil: { id: name, name, picture: 'fox' },
  title: `Le travail de ${name}`,
  subtitle: 'CM1',
  activities: [],
});
const job = (name: string) => ({
  lang: 'fr',
  target: path.join(folder, name),
  drafts: path.join(folder, 'drafts'),
  kind: 'zip' as const,
});

it('sheets are written by a process of their own, one for each pupil', async () => {
  const pupils = ['Léa', 'Tom'].map((name) => ({ name: `${name}.pdf`, sheet: () => sheet(name) }));
  expect(await runSheets(WORKER, job('all.zip'), pupils, NO_FILES)).toBe(true);
  const all = unzipSync(readFileSync(path.join(folder, 'all.zip')));
  expect(Object.keys(all)).toEqual(['Léa.pdf', 'Tom.pdf']);
  expect(Buffer.from(all['Tom.pdf'] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
});

it('a program that ends in the middle leaves no file, and is told', async () => {
  const pupils = [{ name: 'Léa.pdf', sheet: () => sheet('Léa') }];
  const gone = path.join(folder, 'no-program.js');
  expect(await runSheets(gone, job('none.zip'), pupils, NO_FILES)).toBe(false);
  expect(existsSync(path.join(folder, 'none.zip'))).toBe(false);
});
