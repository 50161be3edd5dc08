import * as z from 'zod/mini';
import { errorCode } from './errors.ts';
import { id } from './ids.ts';
import { liveInkSchema } from './ink.ts';
import { lotNumber } from './lot.ts';
import { laserSchema } from './laser.ts';
import { pairingSecret } from './remote.ts';

export { CLOSE } from './close.ts';

/**
 * The frames of the one WebSocket that every page speaks, also inside Electron. A page says
 * `hello`, is given a `welcome` with its whole view (or `resumed` when the app still has what it
 * missed), then `change`s in sequence. Its commands are answered one by one by `done` or `refused`;
 * `done` is sent after the disk has what the command changed.
 */

export const ROLES = ['console', 'board', 'laptop', 'remote'] as const;
export type Role = (typeof ROLES)[number];

/** Where a page was when it lost the connection. `epoch` changes when the app starts anew. */
const since = z.strictObject({ epoch: id, seq: z.int().check(z.nonnegative()) });

export const helloSchema = z.strictObject({
  type: z.literal('hello'),
  protocol: z.int(),
  role: z.enum(ROLES),
  /** A laptop's or phone's own random token (128 bits, hex); the teacher's pages have their cookie. */
  token: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  /** The number on a laptop's sticker, where it knows it. */
  number: z.optional(lotNumber),
  /** The class code, for laptops: four digits. */
  code: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  /** The secret of the QR code on the console, for the teacher's phone. */
  pairing: z.optional(pairingSecret),
  /** The session that a laptop's page was in: whether it is over, whatever is open now. */
  session: z.optional(id),
  since: z.optional(since),
  /**
   * Which page this is, and its how manieth connection: a hello that was under way while the same
   * page came back over a newer connection must not take over from it.
   */
  opening: z.optional(z.strictObject({ page: id, nth: z.int().check(z.positive()) })),
});
export type Hello = z.infer<typeof helloSchema>;

export const clientFrameSchema = z.discriminatedUnion('type', [
  helloSchema,
  z.strictObject({
    type: z.literal('command'),
    /** The page's own counter; the answer carries it. */
    id: z.int().check(z.positive()),
    command: z.unknown(),
  }),
  z.strictObject({ type: z.literal('ping') }),
  z.strictObject({ type: z.literal('pong') }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

/** One change of a view: `[path, value]` sets, `[path]` removes. See `patch.ts`. */
const patchSchema = z.array(
  z.union([z.tuple([z.array(z.string()), z.unknown()]), z.tuple([z.array(z.string())])]),
);

export const serverFrameSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    protocol: z.int(),
    epoch: id,
    seq: z.int(),
    view: z.unknown(),
  }),
  z.object({ type: z.literal('resumed'), epoch: id, seq: z.int() }),
  z.object({ type: z.literal('change'), seq: z.int(), patch: patchSchema }),
  z.object({ type: z.literal('done'), id: z.int(), result: z.optional(z.unknown()) }),
  z.object({
    type: z.literal('refused'),
    /** The command it answers; null when the frame could not even be read. */
    id: z.nullable(z.int()),
    code: errorCode,
    values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
  /** Passes by and is gone: no part of the view, no number, nothing on disk. */
  z.object({
    type: z.literal('live'),
    live: z.discriminatedUnion('type', [liveInkSchema, laserSchema]),
  }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
]);
export type ServerFrame = z.infer<typeof serverFrameSchema>;
export type LiveNews = Extract<ServerFrame, { type: 'live' }>['live'];

/** The text of a frame as it goes over the socket. */
export function frameText(frame: ServerFrame): string {
  return JSON.stringify(frame);
}
