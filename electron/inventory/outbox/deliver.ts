import * as z from 'zod/mini';
import { type Receipt, receiptSchema, receiptText } from '#protocol/report.ts';
import { keyIdOf, verifyText } from '../probes/signing.ts';
import {
  type Answer,
  type OutboxEntry,
  type ReceiptVerdict,
  retryAfterSeconds,
} from '../rules/outbox.ts';

export interface DeliverOptions {
  cityUrl: string;
  /** The key that this address answered with before; null at the first time. */
  pinnedKey: string | null;
  fetch: typeof fetch;
  now: () => number;
  signal?: AbortSignal;
  milliseconds?: number;
}

/** What came back, and the receipt where it holds. */
export interface Delivery {
  answer: Answer;
  receipt: Receipt | null;
  /** The city's clock minus ours, by the answer's `Date`; null when it gave none. */
  clockAheadSeconds: number | null;
}

const TIMEOUT = 20_000;
const LONGEST_ANSWER = 64 * 1024;
const refusalSchema = z.object({ code: z.string().check(z.maxLength(80)) });
const NOTHING: Delivery = {
  answer: { status: null, code: null, receipt: null, retryAfterSeconds: null },
  receipt: null,
  clockAheadSeconds: null,
};

/** The address reports are posted to, whatever slash or query the setting ends with. */
export function reportsAddress(cityUrl: string): string {
  const url = new URL(cityUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/reports`;
  url.search = '';
  url.hash = '';
  return url.href;
}

/** Reads a short body; what is longer is not an answer of the city. */
async function readShort(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_ANSWER) return '';
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a receipt is for this report, rightly signed, and by the city we know. */
export function judgeReceipt(
  body: unknown,
  entry: Pick<OutboxEntry, 'id' | 'sha256'>,
  pinnedKey: string | null,
): { verdict: ReceiptVerdict; receipt: Receipt | null } {
  const parsed = z.safeParse(receiptSchema, body);
  if (!parsed.success) return { verdict: 'malformed', receipt: null };
  const receipt = parsed.data;
  const rightKeyId = keyIdOf(receipt.public_key) === receipt.key_id;
  if (!rightKeyId || !verifyText(receiptText(receipt), receipt.sig, receipt.public_key)) {
    return { verdict: 'bad-signature', receipt: null };
  }
  if (receipt.id !== entry.id || receipt.sha256 !== entry.sha256) {
    return { verdict: 'other-report', receipt: null };
  }
  if (pinnedKey !== null && receipt.public_key !== pinnedKey) {
    return { verdict: 'other-key', receipt: null };
  }
  return { verdict: 'good', receipt };
}

/** Sends one report once. Never throws: an unreachable city is an answer too. */
export async function deliver(entry: OutboxEntry, options: DeliverOptions): Promise<Delivery> {
  const limit = AbortSignal.timeout(options.milliseconds ?? TIMEOUT);
  try {
    const response = await options.fetch(reportsAddress(options.cityUrl), {
      method: 'POST',
      // Proxies drop idle connections without a word; the next report would fail on one.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: entry.body,
      // A redirect is a Wi-Fi's sign-in page or a wrong address: reports go nowhere else.
      redirect: 'manual',
      signal: options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]),
    });
    const body = parseJson(await readShort(response));
    const judged =
      response.status === 200 || response.status === 201
        ? judgeReceipt(body, entry, options.pinnedKey)
        : null;
    const refusal = z.safeParse(refusalSchema, body);
    const date = Date.parse(response.headers.get('date') ?? '');
    return {
      answer: {
        status: response.status,
        code: refusal.success ? refusal.data.code : null,
        receipt: judged?.verdict ?? null,
        retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after'), options.now()),
      },
      receipt: judged?.receipt ?? null,
      clockAheadSeconds: Number.isNaN(date) ? null : Math.round((date - options.now()) / 1000),
    };
  } catch {
    return NOTHING;
  }
}
