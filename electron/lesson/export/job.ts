import * as z from 'zod/mini';
import { maskSchema } from '#protocol/covers.ts';
import { errorCode } from '#protocol/errors.ts';
import { INK_COLOURS, INK_TOOLS, INK_WIDTHS, strokeSchema } from '#protocol/ink.ts';
import { PAPERS } from '#protocol/papers.ts';
import { areaSchema, turnSchema } from '#protocol/look.ts';

/** What the exporting process is given, and what it says, one JSON line each. */

const inkSchema = z.object({
  tool: z.enum(INK_TOOLS),
  colour: z.enum(INK_COLOURS),
  width: z.enum(INK_WIDTHS),
  points: z.array(z.number()),
  text: strokeSchema.shape.text,
  order: z.number(),
});

/** What a page is made of, below its ink. */
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pdf'),
    file: z.string(),
    /** From 1. */
    page: z.number(),
    /** How many pages the app knows: a library that finds others has misunderstood the file. */
    pageCount: z.number(),
    password: z.optional(z.string()),
  }),
  z.strictObject({ kind: z.literal('image'), file: z.string() }),
  z.strictObject({ kind: z.literal('paper'), paper: z.enum(PAPERS) }),
  /** A step that has no page of its own: what it is, in words. */
  z.strictObject({ kind: z.literal('words'), title: z.string(), lines: z.array(z.string()) }),
]);
export type ExportSource = z.infer<typeof sourceSchema>;

const coverSchema = z.omit(maskSchema, { id: true });
export type Cover = z.infer<typeof coverSchema>;

const pageSchema = z.strictObject({
  source: sourceSchema,
  ink: z.array(inkSchema),
  /** Masks that are not lifted, in page units. */
  covers: z._default(z.array(coverSchema), []),
  /** How the page lies, as on the board. */
  turn: z.optional(turnSchema),
  crop: z.optional(areaSchema),
});
export type ExportPage = z.input<typeof pageSchema>;

export const exportJobSchema = z.strictObject({
  title: z.string(),
  /** The folder in which it is written … */
  drafts: z.string(),
  /** … and its file once it is whole and on the disk. */
  target: z.string(),
  pages: z.array(pageSchema),
});
export type ExportJob = z.input<typeof exportJobSchema>;

/** Why a page became a picture, or is empty. */
export const PAGE_NOTES = ['picture', 'empty'] as const;
export type PageNote = (typeof PAGE_NOTES)[number];

export const exportNewsSchema = z.discriminatedUnion('type', [
  /** Pages done so far. */
  z.strictObject({ type: z.literal('done'), pages: z.number() }),
  /** The page, from 0, cannot be kept as it is: its picture is wanted. */
  z.strictObject({ type: z.literal('picture'), page: z.number() }),
  z.strictObject({
    type: z.literal('ended'),
    /** What became of pages that could not be kept as they are, by their place from 0. */
    notes: z.record(z.string(), z.enum(PAGE_NOTES)),
  }),
  z.strictObject({ type: z.literal('failed'), code: errorCode }),
]);
export type ExportNews = z.infer<typeof exportNewsSchema>;

/** The answer to a wanted picture: its file, or null when there is none. */
export const pictureAnswerSchema = z.strictObject({ file: z.nullable(z.string()) });
export type PictureAnswer = z.infer<typeof pictureAnswerSchema>;
