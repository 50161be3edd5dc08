import type { CityCheck, CityDevice, CitySchool } from '#protocol/city-view.ts';
import type { DirectorySchool } from '#city/rules/directory.ts';
import { createBatch, type Batch } from './batch.ts';
import { createCheckTable } from './check-table.ts';
import { createDeviceTable } from './device-table.ts';
import { createIngest, type IngestClock, type IngestOutcome, type ReceiptMaker } from './ingest.ts';
import type { VerifiedReport } from './verified-report.ts';
import { openDatabase } from './open.ts';
import { createOverview, type StoredOverview } from './overview.ts';
import { saveDirectory } from './schools.ts';
import { createSchoolTable } from './school-table.ts';
import type { Table } from './table.ts';

/** Everything the city remembers. */
export interface CityStore {
  store: Batch['store'];
  /** Stores many reports, each at its own time, in one transaction: the demonstration's past. */
  storeMany(reports: readonly { report: VerifiedReport; clock: IngestClock }[]): IngestOutcome[];
  saveDirectory(schools: readonly DirectorySchool[]): void;
  overview(clock: IngestClock, missingDays: number): StoredOverview;
  schools: Table<CitySchool>;
  devices: Table<CityDevice>;
  checks: Table<CityCheck>;
  close(): void;
}

/** Opens the store in `folder`. Throws StoreFailure. */
export function openStore(
  folder: string,
  makeReceipt: ReceiptMaker,
  readClock: () => IngestClock,
): CityStore {
  const database = openDatabase(folder);
  const ingest = createIngest(database, makeReceipt);
  return {
    store: createBatch(database, ingest, readClock).store,
    storeMany(reports) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const outcomes = reports.map(({ report, clock }) => ingest(report, clock));
        database.exec('COMMIT');
        return outcomes;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    saveDirectory: (schools) => saveDirectory(database, schools),
    overview: createOverview(database),
    schools: createSchoolTable(database),
    devices: createDeviceTable(database),
    checks: createCheckTable(database),
    close: () => database.close(),
  };
}
