import * as z from 'zod/mini';
import type { LaptopCommand } from '#protocol/classroom.ts';
import { id } from '#protocol/ids.ts';

/**
 * What to do with answers that the app has not acknowledged. An answer carries its own id and its
 * pupil: sent twice it counts once, and after a change of pupil it still reaches the right one.
 */
export const outboxEntrySchema = z.strictObject({
  id,
  handout: id,
  item: id,
  choice: id,
  pupil: id,
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;
export type Outbox = readonly OutboxEntry[];

/** acked: on the teacher's disk · refused: never will be · kept: send again later. */
export type Fate = 'acked' | 'refused' | 'kept';

/** Refusals that say something about the moment; every other one is about the answer itself. */
const FOR_THE_MOMENT: ReadonlySet<string> = new Set([
  'wire/no-answer',
  'wire/too-fast',
  'wire/full',
  'storage/full',
  'storage/read-only',
  'storage/damaged',
  'storage/failed',
  'storage/in-use',
  'app/failed',
  'session/none',
]);

export function fateOf(outcome: { ok: true } | { ok: false; refusal: { code: string } }): Fate {
  if (outcome.ok) return 'acked';
  return FOR_THE_MOMENT.has(outcome.refusal.code) ? 'kept' : 'refused';
}

/** Which item of which handout is answered by whom. */
export function answerKey(answer: Pick<OutboxEntry, 'handout' | 'item' | 'pupil'>): string {
  return `${answer.handout}/${answer.item}/${answer.pupil}`;
}

/** Adds an answer; a confirmed one stands, a second to the same item changes nothing. */
export function keep(outbox: Outbox, entry: OutboxEntry): Outbox {
  const key = answerKey(entry);
  return outbox.some((kept) => answerKey(kept) === key) ? outbox : [...outbox, entry];
}

/** Puts what was found on the disk of the laptop before what was added meanwhile. */
export function merge(found: Outbox, present: Outbox): Outbox {
  return present.reduce(keep, found);
}

export function without(outbox: Outbox, entryId: string): Outbox {
  return outbox.filter((entry) => entry.id !== entryId);
}

/** The wire takes twenty commands per second from a laptop; a handful on their way is plenty. */
const AT_ONCE = 8;

/** What to send now: the oldest first, and never one that is still on its way. */
export function toSend(outbox: Outbox, inFlight: ReadonlySet<string>): Outbox {
  return outbox
    .filter((entry) => !inFlight.has(entry.id))
    .slice(0, Math.max(0, AT_ONCE - inFlight.size));
}

const RETRY_MS = [1000, 2000, 5000, 10_000];

/** How long to wait after `tries` sendings that could not be taken at the moment. */
export function retryDelay(tries: number): number {
  return RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 10_000;
}

export function commandOf(entry: OutboxEntry): LaptopCommand {
  return { type: 'laptop/answer', ...entry };
}
