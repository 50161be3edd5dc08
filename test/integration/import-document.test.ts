import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImporter } from '#lesson/import/import-document.ts';
import { inspectPdf } from '#lesson/import/inspect-pdf.ts';
import * as odd from '#test/fixtures/odd-pdfs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const workerPath = fileURLToPath(
  new URL('../../electron/lesson/import/inspect-pdf-worker.ts', import.meta.url),
);
const importer = createImporter({ workerPath });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ardoise-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(bytes: Buffer | string): string {
  const file = path.join(folder, 'lesson.pdf');
  writeFileSync(file, bytes);
  return file;
}

const inspect = (bytes: Buffer | string) => importer.inspect(fileWith(bytes));
const refused = (code: string) => ({ ok: false, refusal: { code } });

describe('a file that is no PDF', () => {
  it('is refused by what is in it, whatever its name', async () => {
    expect(await inspect('')).toEqual(refused('import/empty'));
    expect(await inspect('x')).toEqual(refused('import/unknown-kind'));
    const page = '<!doctype html><title>404</title><p>Connexion requise</p>'.repeat(100);
    expect(await inspect(page)).toEqual(refused('import/unknown-kind'));
    expect(await inspect(randomBytes(50_000))).toEqual(refused('import/unknown-kind'));
    const late = Buffer.concat([Buffer.alloc(3000, 65), Buffer.from('%PDF-1.7')]);
    expect(await inspect(late)).toEqual(refused('import/unknown-kind'));
  });

  it('is refused when it is a folder or is gone', async () => {
    expect(await importer.inspect(folder)).toEqual(refused('import/not-found'));
    const gone = path.join(folder, 'gone.pdf');
    expect(await importer.inspect(gone)).toEqual(refused('import/not-found'));
  });
});

describe('a PDF', () => {
  it('is counted, with its title unless a program made that up', async () => {
    const titled = odd.pdfOfPages(3, undefined, ' Les fractions ');
    expect(await inspect(titled)).toEqual({ ok: true, pageCount: 3, title: 'Les fractions' });
    for (const title of ['Untitled', 'Microsoft Word - fractions', 'lesson.docx']) {
      expect(await inspect(odd.pdfOfPages(1, undefined, title))).toEqual({
        ok: true,
        pageCount: 1,
      });
    }
  });

  it('may stand behind junk, or have lost its table of objects', async () => {
    const sound = odd.pdfOfPages(3);
    const behindJunk = Buffer.concat([Buffer.alloc(900, 10), sound]);
    expect(await inspect(behindJunk)).toMatchObject({ ok: true, pageCount: 3 });
    const text = sound.toString('latin1');
    const withoutTable = text.replace(/xref\n[^t]*/, '').replace(/(?<=startxref\n)\d+/, '7');
    expect(withoutTable.length).toBeLessThan(text.length);
    expect(await inspect(withoutTable)).toMatchObject({ ok: true, pageCount: 3 });
  });

  it('is refused when nothing can be saved of it', async () => {
    const cut = odd.pdfOfPages(3).subarray(0, 60);
    expect(await inspect(cut)).toEqual(refused('import/damaged'));
    const withoutStart = odd.pdfOfPages(3).subarray(9);
    expect(await inspect(withoutStart)).toEqual(refused('import/damaged'));
    const noise = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50_000)]);
    expect(await inspect(noise)).toEqual(refused('import/damaged'));
    expect(await inspect(odd.pdfInACircle())).toEqual(refused('import/damaged'));
  });

  it('is refused without pages, or with more than a lesson can have', async () => {
    expect(await inspect(odd.pdfOfPages(0))).toEqual(refused('import/no-pages'));
    expect(await inspect(odd.pdfOfPages(3000))).toMatchObject({ ok: true, pageCount: 3000 });
    expect(await inspect(odd.pdfOfPages(5000))).toEqual({
      ok: false,
      refusal: { code: 'import/too-many-pages', values: { pages: 5000, most: 3000 } },
    });
    expect(await inspect(odd.pdfThatLiesAboutPages())).toMatchObject({ ok: true, pageCount: 1 });
  });

  it('opens with absurd page boxes', async () => {
    const boxes = ['[0 0 1e7 10000000]', '[0 0 0 0]', '[0 0 NaN NaN]', '[0 0 1]', '[9 9 -5 -5]'];
    for (const box of boxes) {
      expect(await inspect(odd.pdfOfPages(2, box))).toEqual({ ok: true, pageCount: 2 });
    }
  });

  it('is refused when it unpacks to more than the machine should give', async () => {
    const small = createImporter({ workerPath, limits: { megabytes: 256 } });
    expect(await small.inspect(fileWith(odd.pdfBomb(600)))).toEqual(refused('import/too-large'));
  });

  it('is refused when it takes too long', async () => {
    const hasty = createImporter({ workerPath, limits: { milliseconds: 1, megabytes: 4096 } });
    expect(await hasty.inspect(fileWith(odd.pdfBomb(600)))).toEqual(refused('import/too-slow'));
  });

  it('takes its turn: many files at once all get their answer', async () => {
    const file = fileWith(odd.pdfOfPages(2));
    const gone = path.join(folder, 'gone.pdf');
    const all = await Promise.all([file, gone, file].map((each) => importer.inspect(each)));
    expect(all.map((inspection) => inspection.ok)).toEqual([true, false, true]);
  });

  it('is inspected the same by a worker that was prepared for it', async () => {
    const prepared = createImporter({ workerPath });
    prepared.prepare();
    const file = fileWith(odd.pdfOfPages(2));
    expect(await prepared.inspect(file)).toEqual({ ok: true, pageCount: 2 });
    expect(await prepared.inspect(file)).toEqual({ ok: true, pageCount: 2 });
  });

  it('does not keep the app from ending, nor outlives it', () => {
    const program = `
      import { createImporter } from '#lesson/import/import-document.ts';
      createImporter({ workerPath: ${JSON.stringify(workerPath)} }).prepare();`;
    // Ends by itself, or the test runs into its time limit.
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  });

  it.skipIf(process.platform !== 'linux')(
    'of a gigabyte is inspected without being read (bytes read are known on Linux only)',
    async () => {
      const small = fileWith(odd.pdfOfPages(1));
      await inspectPdf({ path: small, size: readFileSync(small).length });
      const scan = path.join(folder, 'scan.pdf');
      const size = odd.writeHugeScan(scan, 1_000_000_000);
      const before = bytesRead();
      expect(await inspectPdf({ path: scan, size })).toEqual({ ok: true, pageCount: 1 });
      expect(bytesRead() - before).toBeLessThan(5_000_000);
      expect(await importer.inspect(scan)).toEqual({ ok: true, pageCount: 1 });
    },
  );
});

function bytesRead(): number {
  return Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}
