import { PDFName, type PDFContext, type PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import { drawStroke, type Drawn } from '#protocol/drawing/draw-stroke.ts';
import type { PageBox } from '#protocol/drawing/place.ts';
import { createPdfCanvas } from './pdf-canvas.ts';

/** What the operators of one page call by name. */
export interface PageResources {
  /** A form or a picture. */
  object(ref: PDFRef): string;
  /** A graphics state with that opacity. */
  alpha(value: number): string;
  /** An eraser's shape; of use in `mask` only. */
  hole(eraser: Drawn, box: PageBox): string;
  /** A graphics state through which everything is seen but these holes. */
  mask(holes: string): string;
  dict(): PDFDict;
}

/** `size` is the page's, in points; a mask covers all of it. */
export function createPageResources(
  context: PDFContext,
  size: { width: number; height: number },
): PageResources {
  const objects = context.obj({});
  const states = context.obj({});
  const holeObjects = context.obj({});
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
    hole: (eraser, box) =>
      named(eraser, 'H', (name) => {
        const canvas = createPdfCanvas(() => '');
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
    dict: () => context.obj({ XObject: objects, ExtGState: states }),
  };
}
