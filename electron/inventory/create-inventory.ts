import { type Check, reportPayloadSchema } from '#protocol/report.ts';
import * as z from 'zod/mini';
import {
  createOutbox,
  type Outbox,
  type OutboxDeps,
  type OutboxStatus,
} from './outbox/create-outbox.ts';
import { uuidV7 } from './outbox/uuid-v7.ts';
import { loadIdentity } from './probes/identity.ts';
import type { Probe } from './probes/machine.ts';
import { checksOf } from './rules/checks.ts';
import { type Facts, readOr } from './rules/facts.ts';
import { toGlpi } from './rules/glpi.ts';
import type { OutboxEntry } from './rules/outbox.ts';
import { reportTag } from './rules/report.ts';

export interface InventoryDeps extends OutboxDeps {
  /** Where the identity's file lives. */
  dataDir: string;
  probe: Probe;
  /** Ardoise's version, e.g. `0.1.0`. */
  version: string;
  /** When this version was built, milliseconds since 1970: the clock cannot be before. */
  builtAt: number;
}

/** What the room and the window system say; the machine cannot know it. */
export interface CheckOptions {
  projectorExpected: boolean;
  /** Screens the window system counts; null when nobody counted. */
  screens: number | null;
}

export interface Place {
  /** The school's UAI. */
  school: string;
  room: string;
}

export interface Inventory {
  /** Reads the machine and judges it; no network. Two calls at once share one reading. */
  check: (options: CheckOptions) => Promise<{ facts: Facts; checks: Check[] }>;
  /** Signs what was found and puts it in the outbox: on disk when it resolves. */
  report: (facts: Facts, checks: Check[], place: Place) => Promise<OutboxEntry>;
  outbox: Outbox;
  status: () => OutboxStatus;
  start: () => void;
  stop: () => Promise<void>;
}

/** Wires facts → checks → GLPI inventory → signed report → outbox → delivery. */
export function createInventory(deps: InventoryDeps): Inventory {
  const outbox = createOutbox(deps);
  let reading: Promise<Facts> | null = null;

  function readFacts(): Promise<Facts> {
    reading ??= deps.probe.read().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function check(options: CheckOptions): Promise<{ facts: Facts; checks: Check[] }> {
    const facts = await readFacts();
    const { lastReceipt, cityReachable } = outbox.status();
    const lastHeard = lastReceipt === null ? 0 : Date.parse(lastReceipt.received_at);
    const checks = checksOf(facts, {
      ...options,
      now: deps.clock(),
      notBefore: Math.max(deps.builtAt, lastHeard),
      cityClockAheadSeconds: deps.store.clockAheadSeconds(),
      cityReachable,
      citySet: deps.cityUrl() !== null,
    });
    return { facts, checks };
  }

  async function report(facts: Facts, checks: Check[], place: Place): Promise<OutboxEntry> {
    const now = deps.clock();
    const identity = await loadIdentity(deps.dataDir, facts, new Date(now));
    const tag = reportTag(place.school, place.room);
    const { device, deviceid } = identity;
    const inventory = toGlpi(facts, { device, deviceid, tag, version: deps.version });
    const payload = z.parse(reportPayloadSchema, { ...place, checks, inventory });
    const boot = readOr(facts.boot);
    const clock = checks.find((found) => found.id === 'clock');
    return outbox.enqueue(
      {
        id: uuidV7(now),
        type: 'state',
        tag,
        capturedAt: new Date(now).toISOString(),
        bootId: boot?.id ?? '',
        uptimeSeconds: boot?.uptimeSeconds ?? 0,
        clockSuspect: clock?.verdict !== 'good',
        payloadBase64: Buffer.from(JSON.stringify(payload), 'utf8').toString('base64'),
      },
      identity,
    );
  }

  return {
    check,
    report,
    outbox,
    status: outbox.status,
    start: outbox.start,
    async stop() {
      deps.probe.stop();
      await outbox.stop();
    },
  };
}
