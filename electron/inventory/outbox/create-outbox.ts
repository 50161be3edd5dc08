import type { Receipt } from '#protocol/report.ts';
import { sha256Hex, signText } from '../probes/signing.ts';
import type { Identity } from '../probes/identity.ts';
import {
  type Decision,
  decide,
  deliveryOrder,
  type OutboxEntry,
  retryDelay,
  supersededBy,
} from '../rules/outbox.ts';
import { chainOf, type Draft, nextEnvelope } from '../rules/report.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { OutboxStore } from './store.ts';

export interface OutboxStatus {
  waiting: number;
  quarantined: { id: string; type: OutboxEntry['type']; code: string }[];
  lastReceipt: Receipt | null;
  /** Code of the last failed try, e.g. `city/unreachable`; null after a success. */
  lastProblem: string | null;
  /** Whether the city answered the last try; null before the first. */
  cityReachable: boolean | null;
  sending: boolean;
}

export interface OutboxDeps {
  store: OutboxStore;
  /** The city's address as set now; null when there is none. */
  cityUrl: () => string | null;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** 0 ≤ n < 1. */
  random: () => number;
  fetch: typeof fetch;
  /** Told after every change of `status()`. */
  onChange?: (status: OutboxStatus) => void;
  /** Runs something later; returns how to call it off. */
  schedule?: (work: () => void, milliseconds: number) => () => void;
}

export interface Outbox {
  /** Numbers, signs and stores a report. On disk when it returns; delivery follows by itself. */
  enqueue: (draft: Draft, identity: Identity) => OutboxEntry;
  /** Delivers from now on, by itself, until `stop`. */
  start: () => void;
  /** Ends; a delivery under way is called off and its report stays. */
  stop: () => Promise<void>;
  /** Tries now instead of at the next turn; ends when the round under way has. */
  poke: () => Promise<void>;
  status: () => OutboxStatus;
}

function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}

/** The first thing that went wrong in a round. */
interface Failure {
  kind: Decision['kind'];
  code: string;
  retryAfterSeconds: number | null;
}

/** The receipt could not be kept (full disk): the report stays, and is sent again later. */
const STORAGE_FAILURE: Failure = { kind: 'retry', code: 'outbox/storage', retryAfterSeconds: null };

/** Makes the outbox: reports wait on disk and go to the city whenever it is there. */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { store } = deps;
  const schedule = deps.schedule ?? later;
  let running = false;
  let round: Promise<void> | null = null;
  let again = false;
  let abort = new AbortController();
  let cancelTimer: (() => void) | null = null;
  let failures = 0;
  let lastProblem: string | null = null;
  let cityReachable: boolean | null = null;

  function status(): OutboxStatus {
    const entries = store.load();
    return {
      waiting: entries.filter((entry) => entry.state === 'waiting').length,
      quarantined: entries
        .filter((entry) => entry.state === 'quarantined')
        .map(({ id, type, problem }) => ({ id, type, code: problem ?? 'city/refused' })),
      lastReceipt: store.lastReceipt(),
      lastProblem,
      cityReachable,
      sending: round !== null,
    };
  }
  const changed = () => deps.onChange?.(status());

  /** Puts on disk what an answer means; returns what to do next. */
  function settle(entry: OutboxEntry, cityUrl: string, delivery: Delivery): Decision {
    const decision = decide(delivery.answer);
    if (decision.kind === 'delivered' && delivery.receipt !== null) {
      store.pinKey(pinName(cityUrl), delivery.receipt.public_key);
      store.deliver(entry.id, delivery.receipt, delivery.clockAheadSeconds);
    }
    if (decision.kind === 'quarantine') store.quarantine(entry.id, decision.code);
    return decision;
  }

  async function deliverAll(cityUrl: string): Promise<Failure | null> {
    const tried = new Set<string>();
    let failure: Failure | null = null;
    for (;;) {
      // Read anew each time: a newer state may have made the next one useless meanwhile.
      const entry = deliveryOrder(store.load()).find(({ id }) => !tried.has(id));
      if (entry === undefined) return failure;
      tried.add(entry.id);
      const { signal } = abort;
      const delivery = await deliver(entry, {
        cityUrl,
        pinnedKey: store.pinnedKey(pinName(cityUrl)),
        fetch: deps.fetch,
        now: deps.clock,
        signal,
      });
      // Called off: not an answer. One that came all the same is an answer and counts.
      if (signal.aborted && delivery.answer.status === null) return failure;
      const decision = settle(entry, cityUrl, delivery);
      cityReachable = delivery.answer.status !== null && !isNotTheCity(decision);
      if (decision.kind === 'delivered' || decision.kind === 'quarantine') {
        changed();
      } else {
        const { retryAfterSeconds } = delivery.answer;
        failure ??= { kind: decision.kind, code: decision.code, retryAfterSeconds };
        if (decision.stop) return failure;
      }
      if (signal.aborted) return failure;
    }
  }

  async function work(): Promise<void> {
    const cityUrl = deps.cityUrl();
    if (cityUrl === null || deliveryOrder(store.load()).length === 0) return;
    changed();
    const failure = await deliverAll(cityUrl).catch(() => STORAGE_FAILURE);
    lastProblem = failure?.code ?? null;
    failures = failure === null ? 0 : failures + 1;
    if (failure === null || !running) return;
    cancelTimer = schedule(() => void turn(), retryDelay(failures, deps.random(), failure));
  }

  /** One round at a time; a call during a round asks for one more after it. */
  function turn(): Promise<void> {
    if (round !== null) {
      again = true;
      return round;
    }
    cancelTimer?.();
    cancelTimer = null;
    round = work().finally(() => {
      round = null;
      changed();
      if (!again || !running) return;
      again = false;
      void turn();
    });
    return round;
  }

  function enqueue(draft: Draft, identity: Identity): OutboxEntry {
    const stored = store.append((known, entries) => {
      const { unsigned, text } = nextEnvelope(draft, chainOf(known, identity.device), identity);
      const sha256 = sha256Hex(text);
      const entry: OutboxEntry = {
        id: draft.id,
        device: unsigned.device,
        seq: unsigned.seq,
        type: unsigned.type,
        body: JSON.stringify({ ...unsigned, sig: signText(text, identity.privateKey) }),
        sha256,
        state: 'waiting',
        problem: null,
      };
      const chain = { device: unsigned.device, seq: unsigned.seq, sha256 };
      return { entry, chain, drop: supersededBy(entry, entries) };
    });
    changed();
    // While the city wants peace (a timer runs), the new report waits with the others.
    if (running && cancelTimer === null) void turn();
    return stored;
  }

  return {
    enqueue,
    start() {
      if (running) return;
      running = true;
      abort = new AbortController();
      void turn();
    },
    async stop() {
      running = false;
      again = false;
      cancelTimer?.();
      cancelTimer = null;
      abort.abort();
      await round;
    },
    poke: turn,
    status,
  };
}

/** An answer that shows that somebody else answered: a sign-in page, a wrong address. */
function isNotTheCity(decision: Decision): boolean {
  return decision.kind === 'retry' && decision.code === 'city/not-a-city';
}

/** The same city, with or without a slash at the end. */
function pinName(cityUrl: string): string {
  return cityUrl.replace(/\/+$/, '');
}
