import * as z from 'zod/mini';
import { id } from './ids.ts';

/** The teacher's phones: a remote control for the board, only while a session is open. */

/** The secret of one pairing, 256 bits in hex. It is in the QR code's fragment and nowhere else. */
export const pairingSecret = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const MOST_REMOTES = 2;

/** A phone as it is stored: of its secrets only what proves them. */
export const pairedRemoteSchema = z.strictObject({
  id,
  number: z.int().check(z.positive()),
  /** SHA-256 of the pairing's secret together with the phone's own token. */
  proof: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  pairedAt: z.number(),
});
export type PairedRemote = z.infer<typeof pairedRemoteSchema>;

export const remotesCommandSchema = z.discriminatedUnion('type', [
  /** Makes a new pairing secret for one phone; an unused one is void from then on. */
  z.strictObject({ type: z.literal('remote/offer') }),
  /** The QR code is no longer shown: its secret is void. */
  z.strictObject({ type: z.literal('remote/withdraw') }),
  z.strictObject({ type: z.literal('remote/remove'), remote: id }),
]);
export type RemotesCommand = z.infer<typeof remotesCommandSchema>;

/** One phone as the console lists it. */
export interface RemoteEntry {
  id: string;
  number: number;
  here: boolean;
  pairedAt: number;
}

export interface RemotesView {
  /** What the QR code holds while one is offered; null without an offer or a network. */
  qr: string | null;
  phones: Record<string, RemoteEntry>;
}
