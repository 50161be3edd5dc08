import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib';
import { boxOf, type Box } from './box.ts';
import type { GroundPart } from './write-page.ts';
import { apply, type Matrix } from './matrix.ts';

const name = (text: string) => PDFName.of(text);
const HIDDEN = 2;
const NO_VIEW = 32;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * What is written in a page's form fields and notes, as it is seen: the page itself says nothing of
 * it, and pdf.js, which the board looks at, draws it.
 */
export function annotationForms(
  page: PDFPageLeaf,
  copier: PDFObjectCopier,
  target: PDFContext,
): GroundPart[] {
  const annotations = page.context.lookup(page.get(name('Annots')));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((entry) => {
    const annotation = page.context.lookup(entry);
    if (!(annotation instanceof PDFDict) || !isSeen(annotation)) return [];
    const appearance = appearanceOf(annotation);
    const box = boxOf(annotation.lookup(name('Rect')));
    if (!appearance || !box) return [];
    const { dict } = appearance.stream;
    const bounds = boxOf(dict.lookup(name('BBox')));
    if (!bounds) return [];
    const copied = copier.copy(appearance.object);
    const form = copied instanceof PDFRef ? copied : target.register(copied);
    return [{ form, matrix: placed(bounds, matrixOf(dict), box) }];
  });
}

function isSeen(annotation: PDFDict): boolean {
  const flags = annotation.lookup(name('F'));
  const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
  return (bits & (HIDDEN | NO_VIEW)) === 0 && annotation.lookup(name('Subtype')) !== name('Popup');
}

/** The normal appearance; of several the one for the state that the field is in. */
function appearanceOf(annotation: PDFDict): { object: PDFObject; stream: PDFStream } | null {
  const all = annotation.lookup(name('AP'));
  if (!(all instanceof PDFDict)) return null;
  const context = annotation.context;
  let object = all.get(name('N'));
  let found = context.lookup(object);
  if (found instanceof PDFDict && !(found instanceof PDFStream)) {
    const state = annotation.lookup(name('AS'));
    object = state instanceof PDFName ? found.get(state) : undefined;
    found = context.lookup(object);
  }
  return object && found instanceof PDFStream ? { object, stream: found } : null;
}

function matrixOf(form: PDFDict): Matrix {
  const value = form.lookup(name('Matrix'));
  if (!(value instanceof PDFArray) || value.size() < 6) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = value
    .asArray()
    .map((_entry, at) => value.lookup(at))
    .map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : 0));
  return [a, b, c, d, e, f];
}

/** ISO 32000, 12.5.5: the appearance, turned by its own matrix, is fitted into the rectangle. */
function placed(bounds: Box, own: Matrix, box: Box): Matrix {
  const corners = [
    apply(own, bounds[0], bounds[1]),
    apply(own, bounds[2], bounds[1]),
    apply(own, bounds[0], bounds[3]),
    apply(own, bounds[2], bounds[3]),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const scaleX = width === 0 ? 1 : (box[2] - box[0]) / width;
  const scaleY = height === 0 ? 1 : (box[3] - box[1]) / height;
  return [scaleX, 0, 0, scaleY, box[0] - left * scaleX, box[1] - bottom * scaleY];
}
