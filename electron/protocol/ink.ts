import * as z from 'zod/mini';
import { id } from './ids.ts';

/**
 * Ink on the pages of a lesson. A place is counted from the page's upper left corner, both ways in
 * the same unit, of which a page's height has `INK_UNITS`: console, board and every size agree, and
 * a circle stays round. A place may lie beside the page: a teacher writes in the margins too.
 */
export const INK_UNITS = 20_000;

/**
 * `eraser` takes away what lies below it, by area; whole strokes go by `ink/erase`. A `text` is typed:
 * it has one point, the left end of its first line's baseline, and its words in `text`.
 */
export const INK_TOOLS = [
  'pen',
  'highlighter',
  'line',
  'rectangle',
  'ellipse',
  'arrow',
  'eraser',
  'text',
] as const;
export type InkTool = (typeof INK_TOOLS)[number];

export const INK_COLOURS = ['slate', 'brick', 'sky', 'leaf', 'mirabelle', 'chalk'] as const;
export type InkColour = (typeof INK_COLOURS)[number];

export const INK_WIDTHS = ['thin', 'medium', 'thick'] as const;
export type InkWidth = (typeof INK_WIDTHS)[number];

/** Numbers per point: x, y, pressure. */
export const POINT_SIZE = 3;
/** Pressure of a mouse or a finger, of 255: the thickness as chosen. */
export const EVEN_PRESSURE = 128;
/** Points of one stroke; a longer one goes on as the next stroke. */
export const MAX_POINTS = 6000;

const points = z.array(z.int().check(z.minimum(-20 * INK_UNITS), z.maximum(20 * INK_UNITS))).check(
  z.maxLength(MAX_POINTS * POINT_SIZE),
  z.refine((numbers) => numbers.length % POINT_SIZE === 0),
);

/** School cursive, or the letters of books. */
export const TEXT_FONTS = ['school', 'print'] as const;
export type TextFont = (typeof TEXT_FONTS)[number];
export const MAX_TEXT = 2000;
/** A control character other than the end of a line. */
const CONTROL = /[^\P{Cc}\n]/u;

const text = z.strictObject({
  content: z.string().check(
    z.maxLength(MAX_TEXT),
    z.refine((content) => !CONTROL.test(content)),
  ),
  font: z.enum(TEXT_FONTS),
  /** The height of its letters (of which an x has half), in the page's units. */
  size: z.int().check(z.minimum(100), z.maximum(INK_UNITS)),
  /** From one baseline to the next, in the page's units. */
  leading: z.int().check(z.minimum(100), z.maximum(2 * INK_UNITS)),
});
export type InkText = z.infer<typeof text>;

const look = {
  tool: z.enum(INK_TOOLS),
  colour: z.enum(INK_COLOURS),
  width: z.enum(INK_WIDTHS),
};

/** Words stand in a text and nowhere else. */
const hasItsWords = (stroke: { tool: InkTool; text?: InkText | undefined }) =>
  (stroke.tool === 'text') === (stroke.text !== undefined);

/** A stroke as it comes from the console. A line or a shape has two points: its corners. */
export const newStrokeSchema = z
  .strictObject({
    /** Made by the console: the same stroke twice counts once. */
    id,
    ...look,
    points: points.check(z.minLength(POINT_SIZE)),
    text: z.optional(text),
  })
  .check(z.refine(hasItsWords));
export type NewStroke = z.infer<typeof newStrokeSchema>;

const action = z.int().check(z.nonnegative());

/** A stroke as it is kept. What happened to it is told in the numbers of its page's actions. */
export const strokeSchema = z.strictObject({
  ...look,
  points,
  text: z.optional(text),
  /** The action that drew it; also its place in the pile. */
  from: action,
  /** The action that took it away; null while it is there. */
  until: z.nullable(action),
});
export type Stroke = z.infer<typeof strokeSchema>;

/** What is known of a page's ink beside its strokes. */
export const inkHeadSchema = z.strictObject({
  /** The action that the page stands at: undo goes back from here, redo forth. */
  at: action,
  /** The newest action. */
  top: action,
  /** Undo ends here. */
  floor: action,
  hidden: z.boolean(),
  /** The sweep of the eraser that action `at` is; it may still go on. */
  gesture: z.nullable(id),
});
export type InkHead = z.infer<typeof inkHeadSchema>;

/** A stroke in progress, straight to the board and never kept. */
export const liveInkSchema = z.strictObject({
  type: z.literal('ink/live'),
  step: id,
  stroke: id,
  ...look,
  /** A text passes whole, by `ink/write`. */
  tool: z.enum(INK_TOOLS).check(z.refine((tool) => tool !== 'text')),
  /** How many points stand before these; what came after them is replaced. */
  from: z.int().check(z.nonnegative(), z.maximum(MAX_POINTS)),
  points,
  /** It will not be finished: take it off. */
  cancelled: z.optional(z.literal(true)),
});
export type LiveInk = z.infer<typeof liveInkSchema>;

export const inkCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ink/draw'), step: id, stroke: newStrokeSchema }),
  /**
   * A text as it is now, while it is typed and once it is finished: the same id again replaces it and
   * belongs to the same action. `replaces`: the text that it was before it was taken up again.
   * Without a word it is taken away.
   */
  z.strictObject({
    type: z.literal('ink/write'),
    step: id,
    stroke: newStrokeSchema,
    replaces: z.nullable(id),
  }),
  /** Takes whole strokes away; all that comes with one `gesture` is undone together. */
  z.strictObject({
    type: z.literal('ink/erase'),
    step: id,
    gesture: id,
    strokes: z.array(id).check(z.minLength(1), z.maxLength(5000)),
  }),
  z.strictObject({ type: z.literal('ink/clear'), step: id }),
  z.strictObject({ type: z.literal('ink/undo'), step: id }),
  z.strictObject({ type: z.literal('ink/redo'), step: id }),
  z.strictObject({ type: z.literal('ink/hide'), step: id, on: z.boolean() }),
]);
export type InkCommand = z.infer<typeof inkCommandSchema>;

/** A stroke as pages draw it, the lowest `order` first. */
export interface InkStroke {
  tool: InkTool;
  colour: InkColour;
  width: InkWidth;
  points: number[];
  text?: InkText | undefined;
  order: number;
}

export interface InkView {
  hidden: boolean;
  canUndo: boolean;
  canRedo: boolean;
  strokes: Record<string, InkStroke>;
}
