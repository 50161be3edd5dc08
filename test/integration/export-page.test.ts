import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INK_HEX, PLATE_HEX, WALL_HEX } from '#protocol/drawing/colours.ts';
import type { InkStroke, InkTool } from '#protocol/ink.ts';
import { pictureFile } from '#test/journey/output.ts';
import {
  missingPoppler,
  readPpm,
  renderPage,
  sizeOf,
  wordsOf,
} from '#test/harness/rendered-pdf.ts';
import { uncovered } from '#lesson/export/covers.ts';
import { isErased } from '#lesson/export/erased.ts';
import type { ExportPage, ExportSource } from '#lesson/export/job.ts';
import { writeDocument } from '#lesson/export/write-document.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ardoise-export-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const target = () => path.join(folder, 'out.pdf');

async function exported(pages: ExportPage[], picture: string | null = null) {
  const job = { title: 'Leçon', drafts: path.join(folder, 'drafts'), target: target(), pages };
  const notes = await writeDocument(job, {
    picture: () => Promise.resolve(picture),
    done: () => undefined,
  });
  expect(readdirSync(job.drafts)).toEqual([]);
  return notes;
}

/** A page with a word in its upper left corner, turned a quarter to the right where asked. */
async function source(word: string, turned = 0): Promise<Extract<ExportSource, { kind: 'pdf' }>> {
  const document = await PDFDocument.create();
  const page = document.addPage([800, 450]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText(word, { x: 20, y: 400, size: 30, font });
  page.setRotation(degrees(turned));
  const file = path.join(folder, `${word}-${turned}.pdf`);
  writeFileSync(file, await document.save());
  return { kind: 'pdf', file, page: 1, pageCount: 1 };
}

let order = 0;
const stroke = (
  tool: InkTool,
  colour: InkStroke['colour'],
  points: number[][],
  pressure = 128,
): InkStroke => ({
  tool,
  colour,
  width: 'thick',
  points: points.flatMap(([x = 0, y = 0]) => [x, y, pressure]),
  order: ++order,
});

describe.skipIf(missingPoppler !== null)('a page of the PDF', () => {
  it('keeps the words of its source and has the ink where and as the board had it', async () => {
    const ink = [
      stroke('pen', 'brick', [
        [10_000, 10_000],
        [20_000, 10_000],
      ]),
      stroke('highlighter', 'mirabelle', [
        [10_000, 14_000],
        [20_000, 14_000],
      ]),
      stroke('rectangle', 'sky', [
        [25_000, 8000],
        [30_000, 12_000],
      ]),
    ];
    const notes = await exported([{ source: await source('Bonjour'), ink }]);
    expect(notes).toEqual({});
    expect(wordsOf(target())).toContain('Bonjour');
    const page = renderPage(target(), 1);
    expect(sizeOf(target())).toEqual([800, 450]);
    const at = (x: number, y: number) => page.at(((x / 20_000) * 9) / 16, y / 20_000);
    expect(at(15_000, 10_000)).toBe(INK_HEX.brick);
    expect(at(15_000, 10_300)).toBe('#ffffff');
    // Mirabelle at 42 % on white.
    expect(at(15_000, 14_000)).toMatch(/^#f9d[a-f0-9]/);
    expect(at(25_000, 10_000)).toBe(INK_HEX.sky);
    expect(at(27_500, 10_000)).toBe('#ffffff');
  });

  it('stands upright when its source is turned', async () => {
    const ink = [
      stroke('pen', 'leaf', [
        [2000, 18_000],
        [9000, 18_000],
      ]),
    ];
    await exported([{ source: await source('Debout', 90), ink }]);
    const page = renderPage(target(), 1, 450, 800);
    expect(sizeOf(target())).toEqual([450, 800]);
    expect(page.at((5000 / 20_000) * (16 / 9), 0.9)).toBe(INK_HEX.leaf);
    expect(page.distance(renderPage(path.join(folder, 'Debout-90.pdf'), 1, 450, 800))).toBeLessThan(
      3,
    );
  });

  it('has a hole in the ink, and only there, where an eraser by area went', async () => {
    const line = stroke('pen', 'brick', [
      [5000, 10_000],
      [25_000, 10_000],
    ]);
    const inside = stroke('pen', 'sky', [
      [14_900, 10_000],
      [15_100, 10_000],
    ]);
    const eraser = stroke('eraser', 'slate', [
      [15_000, 8000],
      [15_000, 12_000],
    ]);
    const after = stroke('pen', 'leaf', [
      [14_000, 11_000],
      [16_000, 11_000],
    ]);
    await exported([{ source: await source('Trou'), ink: [line, inside, eraser, after] }]);
    const page = renderPage(target(), 1);
    const at = (x: number, y: number) => page.at(((x / 20_000) * 9) / 16, y / 20_000);
    expect(at(15_000, 10_000)).toBe('#ffffff');
    expect(at(8000, 10_000)).toBe(INK_HEX.brick);
    expect(at(22_000, 10_000)).toBe(INK_HEX.brick);
    expect(at(15_000, 11_000)).toBe(INK_HEX.leaf);
    expect(isErased(inside, [eraser])).toBe(true);
    expect(isErased(line, [eraser])).toBe(false);
  });

  it('grows to the wall where the teacher wrote beside it', async () => {
    const beside = stroke('pen', 'chalk', [
      [-4000, 10_000],
      [-1000, 10_000],
    ]);
    const narrow = await source('Marge', 90);
    await exported([{ source: narrow, ink: [beside] }]);
    const page = renderPage(target(), 1);
    expect(sizeOf(target())).toEqual([1422.22, 800]);
    expect(page.at(0.02, 0.02)).toBe(WALL_HEX);
    // The page is 450 of 1422 wide and stands in the middle.
    const left = (1 - (450 / 800) * (9 / 16)) / 2;
    expect(page.at(left + ((-2500 / 20_000) * 9) / 16, 0.5)).toBe(INK_HEX.chalk);
  });

  it('is turned and cropped as the board shows it, and its ink with it', async () => {
    const ink = [
      stroke('pen', 'leaf', [
        [0, 18_000],
        [9000, 18_000],
      ]),
    ];
    const crop = { x: 0, y: 0.5, width: 0.5, height: 0.5 };
    await exported([
      { source: await source('Tourné'), ink, turn: 1 },
      { source: await source('Tourné'), ink, crop },
    ]);
    expect(sizeOf(target())).toEqual([450, 800]);
    // A quarter to the right: what was low on the left stands high on the left.
    expect(renderPage(target(), 1, 450, 800).at(0.1, (5000 / 20_000) * (9 / 16))).toBe(
      INK_HEX.leaf,
    );
    // The lower left quarter of the page is all that is left.
    expect(renderPage(target(), 2).at(2 * (5000 / 20_000) * (9 / 16), 0.8)).toBe(INK_HEX.leaf);
  });

  it('has nothing of what lies below a mask: neither words, nor pixels, nor strokes', async () => {
    const whole = await source('Secret');
    const picture = path.join(folder, 'masked.png');
    writeFileSync(picture, pngOf(renderPage(whole.file, 1)));
    const covers = [{ x: 0, y: 0, width: 8000, height: 5000 }];
    const below = stroke('pen', 'brick', [
      [2000, 2000],
      [4000, 2000],
    ]);
    const beside = stroke('pen', 'leaf', [
      [2000, 9000],
      [4000, 9000],
    ]);
    const page = { source: whole, ink: [below, beside], covers };
    expect(await exported([page], picture)).toEqual({ 0: 'picture' });
    expect(wordsOf(target())).not.toContain('Secret');
    const shown = renderPage(target(), 1);
    const at = (x: number, y: number) => shown.at(((x / 20_000) * 9) / 16, y / 20_000);
    expect(at(4000, 2500)).toBe(PLATE_HEX);
    expect(at(3000, 9000)).toBe(INK_HEX.leaf);
    // The picture in the file has the mask in it; and the stroke is not there at all.
    execFileSync('pdfimages', ['-png', target(), path.join(folder, 'inside')]);
    const ppm = execFileSync('convert', [path.join(folder, 'inside-000.png'), 'ppm:-'], {
      maxBuffer: 1e9,
    });
    expect(readPpm(ppm).at(0.05, 0.1)).toBe(PLATE_HEX);
    expect(uncovered([below, beside], covers)).toEqual([beside]);
    // Lifted, it is an ordinary page again.
    expect(await exported([{ ...page, covers: [] }], picture)).toEqual({});
    expect(wordsOf(target())).toContain('Secret');
  });

  it('shows a scan with its masks over it', async () => {
    const whole = await source('Secret');
    const scan = path.join(folder, 'scan');
    execFileSync('pdftoppm', ['-jpeg', '-singlefile', '-r', '96', whole.file, scan]);
    const covers = [{ x: 0, y: 0, width: 8000, height: 5000 }];
    const page = { source: whole, ink: [], covers };
    expect(await exported([page], `${scan}.jpg`)).toEqual({ 0: 'picture' });
    expect(wordsOf(target())).not.toContain('Secret');
    const shown = renderPage(target(), 1);
    expect(shown.at(0.05, 0.1)).toBe(PLATE_HEX);
    expect(shown.at(0.8, 0.8)).toBe('#ffffff');
  });

  it('[S5] is a title and words for a step without a page of its own', async () => {
    const lines = ['Combien font 3 × 4 ?', 'A. douze', 'B. sept'];
    await exported([{ source: { kind: 'words', title: 'Calcul mental', lines }, ink: [] }]);
    expect(wordsOf(target())).toMatch(/Calcul mental[^]*Combien font 3 × 4 \?[^]*A\. douze/);
    copyFileSync(target(), pictureFile('export-words').replace(/png$/, 'pdf'));
  });

  it('has typed text in school cursive, joined, and finds its words', async () => {
    const text = {
      content: 'belle été\nLundi',
      font: 'school',
      size: 2000,
      leading: 4000,
    } as const;
    const typed = { ...stroke('text', 'slate', [[4000, 6000]]), text };
    await exported([{ source: { kind: 'paper', paper: 'white' }, ink: [typed] }]);
    expect(wordsOf(target())).toMatch(/belle été\s+Lundi/);
    const page = renderPage(target(), 1, 1920, 1080);
    const dark = (y: number) =>
      Array.from({ length: 1920 }, (_, x) => page.at(x / 1920, y / 1080)).filter(
        (colour) => colour < '#666666',
      ).length;
    // The letters stand on their line, and what joins them as well: never an empty row between.
    expect(dark(6000 * 0.054 - 20)).toBeGreaterThan(20);
    expect(dark(6000 * 0.054 + 80)).toBe(0);
    copyFileSync(target(), pictureFile('export-text').replace(/png$/, 'pdf'));
  });

  it('is a paper with its lines', async () => {
    await exported([{ source: { kind: 'paper', paper: 'seyes' }, ink: [] }]);
    const page = renderPage(target(), 1, 1920, 1080);
    expect(sizeOf(target())).toEqual([842, 473.625]);
    // The strong line and the margin, three ninths down and two ninths in.
    expect(page.at(0.46, 3 / 9)).not.toBe(page.at(0.46, 3 / 9 + 1 / 72));
    expect(page.at((2 / 9) * (9 / 16), 0.52)).toBe('#c8446b');
  });

  it('is its picture, and says so, when the library cannot read the file', async () => {
    const broken = path.join(folder, 'broken.pdf');
    writeFileSync(broken, 'nothing that makes sense');
    const picture = path.join(folder, 'picture.png');
    const whole = await source('Image');
    writeFileSync(picture, pngOf(renderPage(whole.file, 1)));
    const page = { source: { ...whole, file: broken }, ink: [] };
    expect(await exported([page, page], picture)).toEqual({ 0: 'picture', 1: 'picture' });
    expect(renderPage(target(), 2).distance(renderPage(whole.file, 1))).toBeLessThan(2);
    expect(await exported([page])).toEqual({ 0: 'empty' });
  });
});

/** Stored, not squeezed: enough for a test. */
function pngOf(page: { width: number; height: number; bytes: Buffer }): Buffer {
  const rows = Array.from({ length: page.height }, (_, row) => {
    const start = row * page.width * 3;
    return Buffer.concat([Buffer.from([0]), page.bytes.subarray(start, start + page.width * 3)]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(page.width, 0);
  head.writeUInt32BE(page.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
