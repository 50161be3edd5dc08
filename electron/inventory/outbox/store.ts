import type { Receipt } from '#protocol/report.ts';
import type { OutboxEntry } from '../rules/outbox.ts';
import type { Chain } from '../rules/report.ts';

/** What an append decides, given where the chain stands and what is stored. */
export interface Append {
  entry: OutboxEntry;
  chain: Chain;
  /** Entries that the new one makes useless. */
  drop: readonly string[];
}

/**
 * Where reports wait. Every method is one transaction that is on disk when it returns; a process
 * killed in the middle leaves either all of it or nothing.
 */
export interface OutboxStore {
  /** Everything kept: waiting and quarantined, by number. */
  load: () => OutboxEntry[];
  /** Adds a report and moves the chain on, together. */
  append: (build: (chain: Chain | null, stored: OutboxEntry[]) => Append) => OutboxEntry;
  /** Takes a delivered report out and keeps its receipt. `false`: it was not there any more. */
  deliver: (id: string, receipt: Receipt, clockAheadSeconds: number | null) => boolean;
  /** Sets a report aside for good, with the reason. */
  quarantine: (id: string, problem: string) => void;
  lastReceipt: () => Receipt | null;
  /** The city's clock minus ours at the last receipt. */
  clockAheadSeconds: () => number | null;
  /** The city's key pinned for an address, raw and in base64. */
  pinnedKey: (cityUrl: string) => string | null;
  /** Pins a key; an address that has one keeps it. */
  pinKey: (cityUrl: string, publicKey: string) => void;
}
