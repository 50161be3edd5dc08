import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PDFContext,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib';
import { annotationForms } from './annotation-forms.ts';
import { boxOf, type Box } from './box.ts';
import type { GroundPart } from './write-page.ts';
import { multiply, type Matrix } from './matrix.ts';

/** A page of a source: drawn with its words and pictures as they are, not as a picture of them. */
export interface PageForm {
  /** Upright, in points. */
  width: number;
  height: number;
  /** The forms that make it, in order, each with its place on the upright page. */
  parts: GroundPart[];
}

const name = (text: string) => PDFName.of(text);

/** Throws when the page holds what the library cannot read. */
export function formOfPage(
  page: PDFPageLeaf,
  copier: PDFObjectCopier,
  target: PDFContext,
): PageForm {
  const box = visibleBox(page);
  const { width, height, matrix } = upright(box, turns(page));
  const content = contentOf(page);
  const dict = PDFDict.withContext(target);
  dict.set(name('Type'), name('XObject'));
  dict.set(name('Subtype'), name('Form'));
  dict.set(name('BBox'), target.obj([...box]));
  const resources = page.Resources();
  dict.set(name('Resources'), resources ? copier.copy(resources) : target.obj({}));
  const group = page.get(name('Group'));
  if (group) dict.set(name('Group'), copier.copy(group));
  for (const [key, value] of content.filters) dict.set(key, copier.copy(value));
  const form = target.register(PDFRawStream.of(dict, content.bytes));
  const annotations = annotationForms(page, copier, target).map((part): GroundPart => ({
    form: part.form,
    matrix: multiply(part.matrix, matrix),
  }));
  return { width, height, parts: [{ form, matrix }, ...annotations] };
}

/** As pdf.js takes it: the crop box within the media box, or a Letter page for nonsense. */
function visibleBox(page: PDFPageLeaf): Box {
  const media = boxOf(attribute(page, 'MediaBox')) ?? [0, 0, 612, 792];
  const crop = boxOf(attribute(page, 'CropBox')) ?? media;
  const both: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return both[0] < both[2] && both[1] < both[3] ? both : media;
}

function attribute(page: PDFPageLeaf, key: string): PDFObject | undefined {
  return page.context.lookup(page.getInheritableAttribute(name(key)));
}

/** Quarter turns to the right, 0 to 3. */
function turns(page: PDFPageLeaf): number {
  const rotate = attribute(page, 'Rotate');
  const degrees = rotate instanceof PDFNumber ? rotate.asNumber() : 0;
  return degrees % 90 === 0 ? (((degrees / 90) % 4) + 4) % 4 : 0;
}

/** How the box comes to stand upright with its lower left corner at 0, 0. */
function upright([left, bottom, right, top]: Box, quarters: number) {
  const [width, height] = [right - left, top - bottom];
  const matrices: Matrix[] = [
    [1, 0, 0, 1, -left, -bottom],
    [0, -1, 1, 0, -bottom, right],
    [-1, 0, 0, -1, right, top],
    [0, 1, -1, 0, top, -left],
  ];
  const matrix = matrices[quarters] ?? [1, 0, 0, 1, 0, 0];
  return quarters % 2 === 0 ? { width, height, matrix } : { width: height, height: width, matrix };
}

/** One stream stays as it is packed; several are unpacked and become one. */
function contentOf(page: PDFPageLeaf): { bytes: Uint8Array; filters: [PDFName, PDFObject][] } {
  const contents = page.context.lookup(page.get(name('Contents')));
  if (contents instanceof PDFRawStream) {
    const filters = ['Filter', 'DecodeParms'].flatMap((key): [PDFName, PDFObject][] => {
      const value = contents.dict.get(name(key));
      return value ? [[name(key), value]] : [];
    });
    return { bytes: contents.contents, filters };
  }
  const streams = contents instanceof PDFArray ? contents.asArray() : [];
  const pieces = streams.flatMap((entry) => {
    const stream = page.context.lookup(entry);
    return stream instanceof PDFStream ? [unpacked(stream), NEWLINE] : [];
  });
  return { bytes: Buffer.concat(pieces), filters: [] };
}

const NEWLINE = Buffer.from('\n');

function unpacked(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) throw new TypeError('not a stream of a file');
  return decodePDFRawStream(stream).decode();
}
