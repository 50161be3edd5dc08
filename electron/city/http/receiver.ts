import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  MAX_ENVELOPE_BYTES,
  RECEIVER_REFUSALS,
  type Envelope,
  type ReceiverRefusal,
} from '#protocol/report.ts';
import { takeOne, type Allowances } from '#city/rules/rate.ts';
import { NotStored } from '#city/store/batch.ts';
import type { CityStore } from '#city/store/store.ts';
import { verifyReport } from '#city/verify.ts';
import { answerCode, answerJson } from './answer.ts';
import { readBody } from './read-body.ts';

const RETRY_STORAGE_SECONDS = 60;

export interface ReceiverDeps {
  store: CityStore['store'];
  now: () => number;
  /** Told about the disk's refusals, for the person who runs the program. */
  onStorageFailure: (error: unknown) => void;
}

/** How many reports were refused, by code, since the start. */
export type RefusalCounts = Partial<Record<ReceiverRefusal, number>>;

/** `POST /reports`: checks, stores, and only then answers with a signed receipt. */
export function createReceiver(deps: ReceiverDeps) {
  const allowances: Allowances = new Map();
  const refusals: RefusalCounts = {};

  const refuse = (response: ServerResponse, code: ReceiverRefusal): void => {
    refusals[code] = (refusals[code] ?? 0) + 1;
    answerCode(response, RECEIVER_REFUSALS[code], code);
  };

  /** The key is part of the name: somebody else's key cannot use up a device's allowance. */
  const waitOf = (envelope: Envelope): number =>
    takeOne(allowances, `${envelope.device} ${envelope.key_id}`, deps.now());

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, MAX_ENVELOPE_BYTES);
    if (body === null) return refuse(response, 'report/too-large');
    const verification = verifyReport(body);
    if (!verification.ok) return refuse(response, verification.code);
    const wait = waitOf(verification.report.envelope);
    if (wait > 0) {
      response.setHeader('retry-after', String(wait));
      return refuse(response, 'report/too-many');
    }
    const outcome = await deps.store(verification.report);
    if (outcome.kind === 'conflict') return refuse(response, 'report/conflict');
    if (outcome.kind === 'other-key') return refuse(response, 'report/other-key');
    answerJson(response, 200, outcome.receipt);
  };

  return {
    refusals,
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      try {
        await receive(request, response);
      } catch (error) {
        if (!(error instanceof NotStored)) throw error;
        deps.onStorageFailure(error.cause);
        response.setHeader('retry-after', String(RETRY_STORAGE_SECONDS));
        refuse(response, 'report/storage');
      }
    },
  };
}
