import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from '@cantoo/fontkit';
import {
  StandardFontEmbedder,
  StandardFontValues,
  type PDFContext,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Letters, OutlineStep } from './pdf-canvas.ts';

/**
 * The fonts of typed text. School cursive joins its letters by rules of the font (which stroke leads
 * from a b to an e), so words are shaped and drawn as outlines, the same at every reader; the words
 * themselves lie invisibly over them, to be found and copied.
 */
export interface DocumentFonts {
  /** The font of the invisible words. */
  hidden: PDFRef;
  letters(font: string, words: string, hiddenName: string): Letters | null;
  /** How wide a line stands. */
  width(font: string, words: string): number;
}

type Face = Extract<ReturnType<typeof create>, { layout: unknown }>;

const FILES: Readonly<Record<string, string>> = {
  'Playwrite FR Moderne':
    '@fontsource/playwrite-fr-moderne/files/playwrite-fr-moderne-latin-400-normal.woff',
  'Atkinson Hyperlegible Next':
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
};

/** The weight that both files have; a heavier one is a line round its outlines, so thick per unit. */
const REGULAR = 400;
const HEAVIER = 0.00012;

const faces = new Map<string, Face>();

function faceOf(family: string): Face | null {
  const known = faces.get(family);
  const file = FILES[family];
  if (known || file === undefined) return known ?? null;
  const face = create(readFileSync(fileURLToPath(import.meta.resolve(file)))) as Face;
  faces.set(family, face);
  return face;
}

export function createDocumentFonts(context: PDFContext): DocumentFonts {
  const helvetica = StandardFontEmbedder.for(StandardFontValues[0] ?? 'Helvetica');
  const hidden = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type1',
      BaseFont: 'Helvetica',
      Encoding: 'WinAnsiEncoding',
    }),
  );

  return {
    hidden,
    width(font, words) {
      const { face, size } = readFont(font);
      return face ? outlineOf(face, words, size).width : 0;
    },
    letters(font, words, hiddenName) {
      const { face, size, weight } = readFont(font);
      if (!face || words.trim() === '') return null;
      const heavier = Math.max(0, (weight - REGULAR) * HEAVIER * size);
      const { outline, width } = outlineOf(face, words, size);
      const text = known(helvetica, words);
      const plain = helvetica.widthOfTextAtSize(text, size);
      const stretch = plain > 0 ? (100 * width) / plain : 100;
      const code = helvetica.encodeText(text).toString();
      return { outline, heavier, hidden: { font: hiddenName, size, stretch, code } };
    },
  };
}

/** A font as a canvas names it. */
function readFont(font: string): { face: Face | null; size: number; weight: number } {
  const [, weight, height, family = ''] = /^(\d+) ([\d.]+)px '(.+)'$/.exec(font) ?? [];
  return { face: faceOf(family), size: Number(height), weight: Number(weight) };
}

function outlineOf(face: Face, words: string, size: number) {
  const scale = size / face.unitsPerEm;
  const run = face.layout(words);
  const outline: OutlineStep[] = [];
  let pen = 0;
  for (const [at, glyph] of run.glyphs.entries()) {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = run.positions?.[at] ?? {};
    for (const { command, args } of glyph.path.commands) {
      const places = args.map((value: number, index: number) =>
        index % 2 === 0 ? (pen + xOffset + value) * scale : -(yOffset + value) * scale,
      );
      outline.push({ command: command as OutlineStep['command'], places });
    }
    pen += xAdvance;
  }
  return { outline, width: pen * scale };
}

/** Letters that the font of the invisible words does not have are looked for in vain anyway. */
function known(font: StandardFontEmbedder, words: string): string {
  const has = new Set(font.encoding.supportedCodePoints);
  return [...words].map((letter) => (has.has(letter.codePointAt(0) ?? 0) ? letter : '?')).join('');
}
