import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { pdfOf } from '#test/fixtures/odd-pdfs.ts';
import { run } from '#test/rig/processes.ts';

/**
 * The decks of `bench:board`. Each page has a patch of its own colour in the middle, so that a meter
 * that only sees one pixel of the wall knows which page is there.
 */
export interface Deck {
  name: string;
  file: string;
  pages: number;
  /** Size of a page on a wall of 1920 × 1080. */
  onWall: { width: number; height: number };
}

const LEVELS = [0x18, 0x50, 0x88, 0xc0, 0xf8] as const;

/** Six hex digits for a page from 1; far from those of its neighbours, the same after 125 pages. */
export function colourOf(page: number): string {
  const digits = [page % 5, Math.floor(page / 5) % 5, Math.floor(page / 25) % 5];
  return digits.map((digit) => (LEVELS[digit] ?? 0).toString(16).padStart(2, '0')).join('');
}

/** Made once and kept, because the scan takes half a minute. */
const FOLDER = join(tmpdir(), 'ardoise-bench-board-1');
const SCAN_PAGES = 300;
const SCAN_PICTURES = 6;
const SCAN = { width: 2480, height: 3508 };

function patch(page: number, box: string): string {
  const parts = /(..)(..)(..)/.exec(colourOf(page))?.slice(1) ?? [];
  const share = parts.map((part) => (parseInt(part, 16) / 255).toFixed(4)).join(' ');
  return `${share} rg ${box} re f`;
}

const stream = (head: string, body: string) =>
  `<< ${head} /Length ${body.length} >>\nstream\n${body}\nendstream`;

/** A page of a textbook as far as work goes: forty lines of text, a grid, a hundred curves. */
function vectorPage(page: number): string {
  const lines = Array.from({ length: 40 }, (_, line) => {
    const text = `Page ${page}, ligne ${line + 1} : les fractions se partagent comme une tarte.`;
    return `BT /F 9 Tf ${30 + (line % 2) * 480} ${515 - Math.floor(line / 2) * 25} Td (${text}) Tj ET`;
  });
  const grid = Array.from({ length: 60 }, (_, at) => `${at * 16} 0 m ${at * 16} 540 l S`);
  const curves = Array.from({ length: 100 }, (_, at) => {
    const y = 20 + ((at * 37 + page * 11) % 500);
    return `0.${at % 10} 0.3 0.6 RG ${at * 9} ${y} m ${at * 9 + 40} ${y + 60} ${at * 9 + 80} ${y - 60} ${at * 9 + 120} ${y} c S`;
  });
  return ['0.85 G 0.3 w', ...grid, '1 w', ...curves, '0 g', ...lines].join('\n');
}

/** Sixty pages of 16 : 9 with text and drawings. */
export async function vectorDeck(): Promise<Deck> {
  const pages = 60;
  const kids = Array.from({ length: pages }, (_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = Array.from({ length: pages }, (_, at) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 960 540] /Contents ${5 + at * 2} 0 R ` +
      '/Resources << /Font << /F 3 0 R >> >> >>',
    stream('', `${vectorPage(at + 1)}\n${patch(at + 1, '400 190 160 160')}`),
  ]).flat();
  const file = join(FOLDER, 'vector.pdf');
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    file,
    pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...objects,
    ]),
  );
  return { name: 'vector', file, pages, onWall: { width: 1920, height: 1080 } };
}

/** Three hundred colour scans of A4 at 300 dpi, each a JPEG of its own: more than 100 MB. */
export async function scanDeck(): Promise<Deck> {
  const file = join(FOLDER, 'scan.pdf');
  if (!existsSync(file)) await writeScan(file);
  return { name: 'scan', file, pages: SCAN_PAGES, onWall: { width: 763, height: 1080 } };
}

async function writeScan(file: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const pictures: Buffer[] = [];
  for (let at = 0; at < SCAN_PICTURES; at += 1) pictures.push(await scanPicture(at));
  const draft = `${file}.draft`;
  const out = createWriteStream(draft);
  const places: number[] = [];
  let length = 0;
  const put = async (...pieces: (string | Buffer)[]) => {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
      length += bytes.length;
      if (!out.write(bytes)) await once(out, 'drain');
    }
  };
  const object = async (...pieces: (string | Buffer)[]) => {
    places.push(length);
    await put(`${places.length} 0 obj\n`, ...pieces, '\nendobj\n');
  };
  const kids = Array.from({ length: SCAN_PAGES }, (_, at) => `${3 + at * 3} 0 R`).join(' ');
  await put('%PDF-1.7\n');
  await object('<< /Type /Catalog /Pages 2 0 R >>');
  await object(`<< /Type /Pages /Count ${SCAN_PAGES} /Kids [${kids}] >>`);
  for (let at = 0; at < SCAN_PAGES; at += 1) {
    const picture = pictures[at % SCAN_PICTURES] ?? Buffer.alloc(0);
    const first = 3 + at * 3;
    await object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.2 841.92] /Contents ${first + 1} 0 R ` +
        `/Resources << /XObject << /I ${first + 2} 0 R >> >> >>`,
    );
    const draw = `q 595.2 0 0 841.92 0 0 cm /I Do Q\n${patch(at + 1, '200 320 200 200')}`;
    await object(stream('', draw));
    await object(
      `<< /Type /XObject /Subtype /Image /Width ${SCAN.width} /Height ${SCAN.height} ` +
        `/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode /Length ${picture.length} >>\n` +
        'stream\n',
      picture,
      '\nendstream',
    );
  }
  const table = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  await put(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`);
  await put(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  out.end();
  await once(out, 'finish');
  await rename(draft, file);
}

/** Paper with its grain and some four hundred kilobytes, as a copier makes them. */
async function scanPicture(seed: number): Promise<Buffer> {
  const file = join(FOLDER, `scan-${seed}.jpg`);
  const size = `${SCAN.width}x${SCAN.height}!`;
  const grain = ['-attenuate', '0.08', '+noise', 'Gaussian', '-quality', '62'];
  const look = ['-seed', String(seed), '-size', '620x877', 'plasma:fractal', '-resize', size];
  await run('convert', [...look, ...grain, file]);
  return readFile(file);
}

/** The same deck as a file that the app has never seen. */
export async function freshCopy(deck: Deck, folder: string): Promise<string> {
  const file = join(folder, `${deck.name}-${process.hrtime.bigint()}.pdf`);
  await copyFile(deck.file, file);
  // On the disk before the clock starts: the app must not be made to wait for our copy.
  const copy = await open(file, 'a');
  await copy.appendFile(`% ${file}\n`);
  await copy.sync();
  await copy.close();
  return file;
}
