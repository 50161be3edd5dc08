import * as z from 'zod/mini';
import { blobHash } from '../ids.ts';
import { itemBase } from './content.ts';
import { pupilStrokes } from './drawing.ts';

/** One page of a document; laptops get its image, made for their size, never the file. */
export const documentPageSchema = z.strictObject({
  blob: blobHash,
  /** From 1. */
  page: z.int().check(z.positive()),
});
export type DocumentPage = z.infer<typeof documentPageSchema>;

/** A page to look at, or to write on. A document of several pages is several items. */
export const pageItem = z.strictObject({
  ...itemBase,
  kind: z.literal('page'),
  page: documentPageSchema,
  write: z.boolean(),
});

/** Without strokes: she has seen it. */
export const pageGiven = z.strictObject({ kind: z.literal('page'), strokes: pupilStrokes });

export interface LaptopPage {
  kind: 'page';
  page: DocumentPage;
  write: boolean;
}
