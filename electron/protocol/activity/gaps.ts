import * as z from 'zod/mini';
import { id, personText } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { haveOwnIds, itemBase, shortText, toleranceSchema } from './content.ts';

const pieceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: personText(LIMITS.gapText) }),
  z.strictObject({
    kind: z.literal('gap'),
    id,
    /** The first one is the one that is shown as right, and that lies in the bank. */
    accepted: z.array(shortText).check(z.minLength(1), z.maxLength(LIMITS.accepted)),
  }),
]);
type Piece = z.infer<typeof pieceSchema>;

export function gapsIn(pieces: readonly Piece[]) {
  return pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece] : []));
}

/** A text with gaps: the pupil types what is missing, or takes it from a bank of words. */
export const gapsItem = z
  .strictObject({
    ...itemBase,
    kind: z.literal('gaps'),
    pieces: z.array(pieceSchema).check(z.minLength(1), z.maxLength(2 * LIMITS.parts + 1)),
    /** Null: typed. Otherwise chosen; these words lie in the bank too and fit nowhere. */
    bank: z.nullable(z.array(shortText).check(z.maxLength(LIMITS.parts))),
    tolerance: toleranceSchema,
  })
  .check(
    z.refine(({ pieces }) => {
      const gaps = gapsIn(pieces);
      return gaps.length >= 1 && gaps.length <= LIMITS.parts && haveOwnIds(gaps);
    }),
  );

/** `{ [gap]: words }`; an empty gap is absent. */
export const gapsGiven = z.strictObject({
  kind: z.literal('gaps'),
  words: z
    .record(id, personText(LIMITS.promptLength))
    .check(z.refine((words) => Object.keys(words).length <= LIMITS.parts)),
});

export interface LaptopGaps {
  kind: 'gaps';
  pieces: ({ kind: 'text'; text: string } | { kind: 'gap'; id: string })[];
  /** The words to choose from; null: typed. */
  bank: string[] | null;
}
