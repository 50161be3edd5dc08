import { readFile } from 'node:fs/promises';
import { JpegEmbedder, PngEmbedder, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Matrix } from './matrix.ts';
import { jpegTurn } from './jpeg-turn.ts';

/** A picture in the new file. `matrix` puts its unit square upright into 0, 0, width, height. */
export interface PlacedPicture {
  picture: PDFRef;
  /** In pixels, upright. */
  width: number;
  height: number;
  matrix: Matrix;
}

/** Null for a picture that a PDF cannot hold as it is, such as a WebP. */
export async function embedPicture(
  file: string,
  context: PDFContext,
): Promise<PlacedPicture | null> {
  const bytes = await readFile(file);
  try {
    if (bytes.subarray(0, 3).toString('latin1') === '\xff\xd8\xff') {
      const jpeg = await JpegEmbedder.for(bytes);
      return turned(await jpeg.embedIntoContext(context), jpeg, jpegTurn(bytes));
    }
    if (bytes.subarray(1, 4).toString('latin1') === 'PNG') {
      const png = await PngEmbedder.for(bytes);
      return turned(await png.embedIntoContext(context), png, 1);
    }
  } catch {
    // What the library cannot read is drawn by the browser.
  }
  return null;
}

/** `turn` is the note of EXIF, 1 to 8, of how the camera was held. */
function turned(
  picture: PDFRef,
  { width: w, height: h }: { width: number; height: number },
  turn: number,
): PlacedPicture {
  const matrices: Record<number, Matrix> = {
    2: [-w, 0, 0, h, w, 0],
    3: [-w, 0, 0, -h, w, h],
    4: [w, 0, 0, -h, 0, h],
    5: [0, -w, -h, 0, h, w],
    6: [0, -w, h, 0, 0, w],
    7: [0, w, h, 0, 0, 0],
    8: [0, w, -h, 0, h, 0],
  };
  const size = turn >= 5 ? { width: h, height: w } : { width: w, height: h };
  return { picture, ...size, matrix: matrices[turn] ?? [w, 0, 0, h, 0, 0] };
}
