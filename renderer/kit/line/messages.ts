import * as z from 'zod/mini';

/**
 * What the console tells the board without the way through the app: which finished page comes next,
 * at the key itself, and pictures that are already drawn. Only a hint: the app's word always wins.
 */

const turn = z.string().check(z.maxLength(64));

/** Words, over a channel that every window of this origin hears. */
export const lineWords = z.discriminatedUnion('kind', [
  /** The teacher turned from the step that is shown to another one that the board keeps ready. */
  z.object({ kind: z.literal('turn'), turn, from: z.string(), to: z.string() }),
  /** The app has answered that turn: what it shows counts now. */
  z.object({ kind: z.literal('answered'), turn }),
  /** A console was loaded: boards that it opened give it their port anew. */
  z.object({ kind: z.literal('console') }),
  /** The first page shown ahead is of a file that does not come. */
  z.object({ kind: z.literal('withdrawn') }),
]);
export type LineWords = z.infer<typeof lineWords>;

const bitmap = z.custom<ImageBitmap>((value) => value instanceof ImageBitmap);

/** Pictures, over a port between a console and a board that it has opened. */
export const linePicture = z.discriminatedUnion('kind', [
  /** `key` as in `/pages/<key>`: document, page, width. */
  z.object({ kind: z.literal('picture'), key: z.string(), picture: bitmap }),
  /** The first page of a file that is still on its way into the app. */
  z.object({ kind: z.literal('opening'), picture: bitmap }),
]);
export type LinePicture = z.infer<typeof linePicture>;

/** With which a board gives its console a port. */
export const PORT_MESSAGE = 'ardoise/line';
export const LINE_NAME = 'ardoise-line';
