import { PDFName, type PDFContext, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import { drawStroke, type Drawn } from '#protocol/drawing/draw-stroke.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import type { DocumentFonts } from './fonts.ts';
import { createPdfCanvas, type Names } from './pdf-canvas.ts';

/** What the operators of one page call by name. */
export interface PageResources extends Names {
  /** A form or a picture. */
  object(ref: PDFRef): string;
  /** An eraser's shape; of use in `mask` only. */
  hole(eraser: Drawn, box: PageBox): string;
  /** A graphics state through which everything is seen but these holes. */
  mask(holes: string): string;
  dict(): PDFDict;
}

/** An eraser needs none. */
const NO_NAMES: Names = { alpha: () => '', letters: () => null };

/** `size` is the page's, in points; a mask covers all of it. */
export function createPageResources(
  context: PDFContext,
  fonts: DocumentFonts,
  size: { width: number; height: number },
): PageResources {
  const objects = context.obj({});
  const states = context.obj({});
  const holeObjects = context.obj({});
  const fontObjects = context.obj({});
  const names = new Map<unknown, string>();
  const bounds = [0, 0, size.width, size.height];

  function named(of: unknown, letter: string, make: (name: PDFName) => void): string {
    const known = names.get(of);
    if (known !== undefined) return known;
    const name = `${letter}${names.size}`;
    names.set(of, name);
    make(PDFName.of(name));
    return name;
  }

  function group(operators: string, resources: PDFDict): PDFRef {
    const stream = context.flateStream(operators, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: bounds,
      Group: { S: 'Transparency', CS: 'DeviceGray', I: true },
      Resources: resources,
    });
    return context.register(stream);
  }

  return {
    object: (ref) => named(ref, 'X', (name) => objects.set(name, ref)),
    alpha: (value) =>
      named(value, 'A', (name) => states.set(name, context.obj({ ca: value, CA: value }))),
    letters(font, words) {
      const name = named(fonts.hidden, 'F', (key) => fontObjects.set(key, fonts.hidden));
      return fonts.letters(font, words, name);
    },
    hole: (eraser, box) =>
      named(eraser, 'H', (name) => {
        const canvas = createPdfCanvas(NO_NAMES);
        drawStroke(canvas, eraser, box);
        holeObjects.set(name, group(canvas.operators(), context.obj({})));
      }),
    mask: (holes) =>
      named(holes, 'M', (name) => {
        const draw = holes.split(' ').map((hole) => `/${hole} Do`);
        const white = `1 g 0 0 ${size.width} ${size.height} re f`;
        const shape = group([white, ...draw].join('\n'), context.obj({ XObject: holeObjects }));
        const mask = { Type: 'Mask', S: 'Luminosity', G: shape };
        states.set(name, context.obj({ SMask: mask }));
      }),
    dict: () => context.obj({ XObject: objects, ExtGState: states, Font: fontObjects }),
  };
}
