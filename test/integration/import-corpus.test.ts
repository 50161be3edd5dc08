import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createImporter } from '#lesson/import/import-document.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = path.resolve(root, process.env['ARDOISE_CORPUS'] ?? '../shared/data', 'pdf');
const here = existsSync(corpus);
if (!here) console.warn(`SKIPPED: no real PDFs at ${corpus} (set ARDOISE_CORPUS)`);

/** What becomes of each real file: its pages, or the code it is refused with. */
const EXPECTED: Record<string, number | string> = {
  'ArabicCIDTrueType.pdf': 1,
  'TAMReview.pdf': 23,
  'annotation-freetext.pdf': 1,
  'annotation-highlight.pdf': 1,
  'annotation-tx.pdf': 1,
  'bad-PageLabels.pdf': 1,
  'bug_jpx.pdf': 1,
  'cmykjpeg.pdf': 1,
  'complex_ttf_font.pdf': 1,
  'empty.pdf': 1,
  // Protected against changes only: it opens without a password.
  'empty_protected.pdf': 1,
  'encrypted-attachment.pdf': 'import/password-needed',
  'form_two_pages.pdf': 2,
  'freeculture.pdf': 352,
  // Repaired: its table of objects is wrong.
  'helloworld-bad.pdf': 1,
  'images.pdf': 1,
  'issue5549.pdf': 1,
  'issue6010_1.pdf': 'import/password-needed',
  'jp2k-resetprob.pdf': 1,
  'labelled_pages.pdf': 11,
  'mixedfonts.pdf': 1,
  'multimedia_annotations.pdf': 1,
  'nested_outline.pdf': 9,
  'outlines_se.pdf': 2,
  // Repaired: objects without an end.
  'pdfjsbad1586.pdf': 1,
  'rotated.pdf': 1,
  'rotation.pdf': 2,
  // Cut off in the middle of its picture.
  'scan-bad.pdf': 1,
  'standard_fonts.pdf': 14,
  'tracemonkey.pdf': 14,
};
const PASSWORDS = { 'issue6010_1.pdf': 'abc', 'encrypted-attachment.pdf': '000000' };

const importer = createImporter({
  workerPath: path.join(root, 'electron/lesson/import/inspect-pdf-worker.ts'),
});

const refused = (code: string) => ({ ok: false, refusal: { code } });

describe.skipIf(!here)(`real PDFs (${here ? 'ARDOISE_CORPUS' : `absent: ${corpus}`})`, () => {
  it('are all in the table', () => {
    const names = readdirSync(corpus).filter((name) => name.endsWith('.pdf'));
    expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  it.each(Object.entries(EXPECTED))('%s → %s', async (name, expected) => {
    const inspection = await importer.inspect(path.join(corpus, name));
    expect(inspection.ok ? inspection.pageCount : inspection.refusal.code).toBe(expected);
  });

  it.each(Object.entries(PASSWORDS))('%s opens with its password only', async (name, password) => {
    const file = path.join(corpus, name);
    expect(await importer.inspect(file, password)).toMatchObject({ ok: true });
    expect(await importer.inspect(file, 'mauvais')).toEqual(refused('import/password-wrong'));
    expect(await importer.inspect(file, '')).toEqual(refused('import/password-needed'));
  });
});
