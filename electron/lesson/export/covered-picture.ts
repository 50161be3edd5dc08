import { readFile } from 'node:fs/promises';
import type { PDFContext } from '@cantoo/pdf-lib';
import UPNG from '@cantoo/pdf-lib/upng';
import { PLATE_HEX } from '#protocol/drawing/colours.ts';
import { INK_UNITS } from '#protocol/ink.ts';
import type { Cover } from './job.ts';
import type { PlacedPicture } from './pictures.ts';

/**
 * A page's picture with the masks painted into it: what lay below them is nowhere in the file. Null
 * for a picture that cannot be painted on here (a scan's JPEG): the plates then lie over it.
 */
export async function embedCovered(
  file: string,
  context: PDFContext,
  covers: readonly Cover[],
): Promise<PlacedPicture | null> {
  const bytes = await readFile(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  const image = UPNG.decode(new Uint8Array(bytes).buffer);
  const [frame] = UPNG.toRGBA8(image);
  if (!frame) return null;
  const { width, height } = image;
  const pixels = opaque(new Uint8Array(frame), width * height);
  for (const cover of covers) paint(pixels, width, height, cover);
  const picture = context.register(
    context.flateStream(pixels, {
      Type: 'XObject',
      Subtype: 'Image',
      BitsPerComponent: 8,
      Width: width,
      Height: height,
      ColorSpace: 'DeviceRGB',
    }),
  );
  return { picture, width, height, matrix: [width, 0, 0, height, 0, 0] };
}

/** Pages are drawn on white: their pictures have no holes. */
function opaque(rgba: Uint8Array, count: number): Uint8Array {
  const pixels = new Uint8Array(count * 3);
  for (let at = 0; at < count; at += 1) {
    pixels.set(rgba.subarray(at * 4, at * 4 + 3), at * 3);
  }
  return pixels;
}

function paint(pixels: Uint8Array, width: number, height: number, cover: Cover): void {
  const scale = height / INK_UNITS;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const left = within(Math.floor(cover.x * scale), width);
  const right = within(Math.ceil((cover.x + cover.width) * scale), width);
  const top = within(Math.floor(cover.y * scale), height);
  const bottom = within(Math.ceil((cover.y + cover.height) * scale), height);
  const colour = [1, 3, 5].map((at) => Number.parseInt(PLATE_HEX.slice(at, at + 2), 16));
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) pixels.set(colour, (y * width + x) * 3);
  }
}
