import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** PDFs as another program than ours reads them: poppler. */
export const missingPoppler = existsSync('/usr/bin/pdftoppm') ? null : 'no poppler-utils here';

export interface RenderedPage {
  width: number;
  height: number;
  /** The colour at shares of width and height, `#rrggbb`. */
  at(x: number, y: number): string;
  /** How far the brightness of two pages lies apart, on average, of 255. */
  distance(other: RenderedPage): number;
  bytes: Buffer;
}

/** One page, from 1, in so many pixels, whatever its shape. */
export function renderPage(
  file: string,
  page: number,
  width = 960,
  height = 540,
  password = '',
): RenderedPage {
  const size = ['-cropbox', '-scale-to-x', String(width), '-scale-to-y', String(height)];
  const secret = password === '' ? [] : ['-upw', password];
  const ppm = execFileSync(
    'pdftoppm',
    [...size, ...secret, '-f', `${page}`, '-l', `${page}`, file],
    {
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return readPpm(ppm);
}

export function readPpm(ppm: Buffer): RenderedPage {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64));
  const [width, height] = [Number(head?.[1]), Number(head?.[2])];
  const bytes = ppm.subarray(head?.[0].length ?? 0);
  return {
    width,
    height,
    bytes,
    at(x, y) {
      const place = (Math.floor(y * height) * width + Math.floor(x * width)) * 3;
      return `#${bytes.toString('hex', place, place + 3)}`;
    },
    distance(other) {
      let sum = 0;
      const length = Math.min(bytes.length, other.bytes.length);
      for (let at = 0; at < length; at += 1)
        sum += Math.abs((bytes[at] ?? 0) - (other.bytes[at] ?? 0));
      return other.bytes.length === bytes.length ? sum / length : 255;
    },
  };
}

/** The words of a PDF, or of one page of it. */
export function wordsOf(file: string, page?: number): string {
  const pages = page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`];
  return execFileSync('pdftotext', [...pages, file, '-'], { encoding: 'utf8' });
}

/** Width and height of its first page, in points. */
export function sizeOf(file: string): [number, number] {
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
  return [Number(width), Number(height)];
}

export function pageCountOf(file: string, password = ''): number {
  const secret = password === '' ? [] : ['-upw', password];
  const facts = execFileSync('pdfinfo', [...secret, file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Number(/Pages:\s+(\d+)/.exec(facts)?.[1]);
}
