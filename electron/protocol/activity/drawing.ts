import * as z from 'zod/mini';
import { newStrokeSchema } from '../ink.ts';
import { PAPERS } from '../papers.ts';
import { LIMITS } from '../limits.ts';
import { itemBase, pictureSchema } from './content.ts';

/** Strokes of a pupil, in page units as all ink; the lowest first. Small enough for one frame. */
export const pupilStrokes = z.array(newStrokeSchema).check(
  z.maxLength(LIMITS.pupilStrokes),
  z.refine(
    (strokes) =>
      strokes.reduce((sum, { points }) => sum + points.length, 0) <= LIMITS.pupilInkNumbers,
  ),
);

export const groundSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paper'), paper: z.enum(PAPERS) }),
  z.strictObject({ kind: z.literal('picture'), picture: pictureSchema }),
]);
export type Ground = z.infer<typeof groundSchema>;

/** The pupil draws: on a slate or another paper, or on a picture. */
export const drawingItem = z.strictObject({
  ...itemBase,
  kind: z.literal('drawing'),
  ground: groundSchema,
});

export const drawingGiven = z.strictObject({ kind: z.literal('drawing'), strokes: pupilStrokes });

export interface LaptopDrawing {
  kind: 'drawing';
  ground: Ground;
}
