import type { LaptopCommand } from '#protocol/classroom.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/**
 * What to do with answers that the app has not acknowledged. An answer carries its own id and its
 * pupil: sent twice it counts once, and after a change of pupil it still reaches the right one.
 */
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

/** Which item of which handout is answered by whom, and the how manieth time. */
export function answerKey(
  answer: Pick<OutboxEntry, 'handout' | 'item' | 'pupil' | 'attempt'>,
): string {
  return `${answer.handout}/${answer.item}/${answer.pupil}/${answer.attempt}`;
}

/** Adds an answer; a confirmed one stands, a second of the same attempt changes nothing. */
export function keep(outbox: Outbox, entry: OutboxEntry): Outbox {
  const key = answerKey(entry);
  return outbox.some((kept) => answerKey(kept) === key) ? outbox : [...outbox, entry];
}

/**
 * Puts what was found on the disk of the laptop before what was added meanwhile. Two tabs may both
 * have an answer of the same attempt: both go out, and the app knows which one counts.
 */
export function merge(found: Outbox, present: Outbox): Outbox {
  const ids = new Set(found.map(({ id }) => id));
  return [...found, ...present.filter((entry) => !ids.has(entry.id))];
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
