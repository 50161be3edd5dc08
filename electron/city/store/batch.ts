import type { DatabaseSync } from 'node:sqlite';
import type { Ingest, IngestClock, IngestOutcome } from './ingest.ts';
import type { VerifiedReport } from './verified-report.ts';

/** The disk did not take it: nothing of this report is stored. */
export class NotStored extends Error {}

interface Waiting {
  report: VerifiedReport;
  resolve: (outcome: IngestOutcome) => void;
  reject: (error: NotStored) => void;
}

export interface Batch {
  /** Answers once the report is on disk. Rejects with NotStored. */
  store(report: VerifiedReport): Promise<IngestOutcome>;
}

/** A turn of the event loop shares one transaction, and so one wait for the disk. */
export function createBatch(
  database: DatabaseSync,
  ingest: Ingest,
  readClock: () => IngestClock,
): Batch {
  let waiting: Waiting[] = [];

  const storeTogether = (group: readonly Waiting[]): IngestOutcome[] => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const clock = readClock();
      const outcomes = group.map(({ report }) => ingest(report, clock));
      database.exec('COMMIT');
      return outcomes;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };

  const settle = (group: readonly Waiting[]): void => {
    try {
      const outcomes = storeTogether(group);
      group.forEach((one, index) => {
        const outcome = outcomes[index];
        if (outcome !== undefined) one.resolve(outcome);
      });
    } catch (error) {
      // One report that the database refuses must not take its neighbours down with it.
      if (group.length > 1) for (const one of group) settle([one]);
      else group[0]?.reject(new NotStored('not stored', { cause: error }));
    }
  };

  const flush = (): void => {
    const group = waiting;
    waiting = [];
    settle(group);
  };

  return {
    store: (report) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ report, resolve, reject });
      }),
  };
}
