import type { Envelope } from '#protocol/report.ts';

/** One report on disk, signed, on its way to the city. */
export interface OutboxEntry {
  id: string;
  device: string;
  seq: number;
  type: Envelope['type'];
  /** The envelope's JSON, sent as it stands. */
  body: string;
  /** SHA-256 of the envelope's signed text: what the receipt must name. */
  sha256: string;
  /** `quarantined`: the city can never take it; kept and shown, not sent again. */
  state: 'waiting' | 'quarantined';
  /** Why it is in quarantine, else null. */
  problem: string | null;
}

/** How a receipt held up against what was sent. */
export type ReceiptVerdict = 'good' | 'malformed' | 'bad-signature' | 'other-key' | 'other-report';

/** What came back for one report; `null` status: nothing came. */
export interface Answer {
  status: number | null;
  /** The city's own code of a refusal, where it gave one. */
  code: string | null;
  receipt: ReceiptVerdict | null;
  retryAfterSeconds: number | null;
}

/**
 * What to do with a report after an answer. `retry` keeps it; `stop` says that the others would
 * fare no better now. `ask-city` is a retry that a person at the city has to make succeed.
 */
export type Decision =
  | { kind: 'delivered' }
  | { kind: 'retry' | 'ask-city'; code: string; stop: boolean }
  | { kind: 'quarantine'; code: string };

const FIRST_DELAY = 2_000;
const LONGEST_DELAY = 5 * 60_000;
const ASK_CITY_DELAY = LONGEST_DELAY;
const LONGEST_RETRY_AFTER = 24 * 3600;
/** Answers that the same bytes will always get again. */
const HOPELESS: readonly number[] = [400, 409, 413, 415, 422, 501];
const OUR_CODE = /^report\/[a-z-]{1,40}$/;

/** Earlier undelivered states that a new state makes useless. Defects and roll calls never are. */
export function supersededBy(
  entry: Pick<OutboxEntry, 'type' | 'device' | 'seq'>,
  stored: readonly OutboxEntry[],
): string[] {
  if (entry.type !== 'state') return [];
  return stored
    .filter((other) => other.type === 'state' && other.state === 'waiting')
    .filter((other) => other.device === entry.device && other.seq < entry.seq)
    .map((other) => other.id);
}

/** What goes next: the waiting ones, oldest number first. */
export function deliveryOrder(stored: readonly OutboxEntry[]): OutboxEntry[] {
  return stored.filter((entry) => entry.state === 'waiting').sort((a, b) => a.seq - b.seq);
}

function receiptDecision(receipt: ReceiptVerdict | null): Decision {
  if (receipt === 'good') return { kind: 'delivered' };
  if (receipt === 'other-key') return { kind: 'ask-city', code: 'city/other-key', stop: true };
  // A Wi-Fi's sign-in page also answers 200: whatever is no receipt is not the city.
  const code = receipt === null || receipt === 'malformed' ? 'city/not-a-city' : `city/${receipt}`;
  return { kind: 'retry', code, stop: true };
}

/** Decides by what came back. Nothing is given up without the city having seen and refused it. */
export function decide(answer: Answer): Decision {
  const { status } = answer;
  if (status === null) return { kind: 'retry', code: 'city/unreachable', stop: true };
  if (status === 200 || status === 201) return receiptDecision(answer.receipt);
  const ours = answer.code !== null && OUR_CODE.test(answer.code) ? answer.code : null;
  if (HOPELESS.includes(status)) return { kind: 'quarantine', code: ours ?? `city/http-${status}` };
  if (status === 401 || status === 403) {
    return { kind: 'ask-city', code: ours ?? `city/http-${status}`, stop: false };
  }
  // A fault at one report (500) must not hold up the others; the rest concerns them all.
  return { kind: 'retry', code: ours ?? `city/http-${status}`, stop: status !== 500 };
}

/**
 * How long to wait before the next try: jitter over a span that doubles from 2 s to 5 min, so that
 * a thousand PCs do not come back in step; never before the city's `Retry-After`.
 */
export function retryDelay(
  failures: number,
  random: number,
  last: { kind: Decision['kind']; retryAfterSeconds: number | null },
): number {
  const ceiling = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(Math.max(failures, 1), 20));
  const jittered = FIRST_DELAY + random * (ceiling - FIRST_DELAY);
  const least = last.kind === 'ask-city' ? ASK_CITY_DELAY * (0.5 + random / 2) : 0;
  const asked = Math.min(last.retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER) * 1000;
  return Math.round(Math.max(jittered, least, asked * (1 + random / 10)));
}

/** `Retry-After` in seconds: a number, or an HTTP date against the clock; null when it is neither. */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim());
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
