import type { Receipt } from '#protocol/report.ts';
import type { OutboxEntry } from '../rules/outbox.ts';
import type { Chain } from '../rules/report.ts';
import type { OutboxStore } from './store.ts';

/** An outbox that forgets at exit: the rehearsal mode's, and the one of tests. */
export function createMemoryOutbox(): OutboxStore {
  const entries = new Map<string, OutboxEntry>();
  const pins = new Map<string, string>();
  let chain: Chain | null = null;
  let receipt: Receipt | null = null;
  let clockAhead: number | null = null;
  const load = () =>
    [...entries.values()].map((entry) => ({ ...entry })).sort((a, b) => a.seq - b.seq);
  return {
    load,
    append(build) {
      const append = build(chain, load());
      if (entries.has(append.entry.id)) throw new Error('this id is in the outbox already');
      chain = append.chain;
      for (const id of append.drop) entries.delete(id);
      entries.set(append.entry.id, { ...append.entry });
      return append.entry;
    },
    deliver(id, given, clockAheadSeconds) {
      receipt = given;
      clockAhead = clockAheadSeconds ?? clockAhead;
      return entries.delete(id);
    },
    quarantine(id, problem) {
      const entry = entries.get(id);
      if (entry !== undefined) entries.set(id, { ...entry, state: 'quarantined', problem });
    },
    lastReceipt: () => receipt,
    clockAheadSeconds: () => clockAhead,
    pinnedKey: (cityUrl) => pins.get(cityUrl) ?? null,
    pinKey(cityUrl, publicKey) {
      if (!pins.has(cityUrl)) pins.set(cityUrl, publicKey);
    },
  };
}
