import type { DatabaseSync } from 'node:sqlite';

/**
 * The steps from an empty file to today's, in order; `PRAGMA user_version` counts those done. A
 * step that has shipped is never edited: a new one follows it.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE document (
     kind TEXT NOT NULL,
     id TEXT NOT NULL,
     json TEXT NOT NULL,
     PRIMARY KEY (kind, id)
   ) STRICT, WITHOUT ROWID`,
  // A pupil may answer an item more than once: pupil / handout / item / answer.
  `UPDATE document SET id =
     json_extract(json, '$.pupil') || '/' || json_extract(json, '$.handout') || '/' ||
     json_extract(json, '$.item') || '/' || json_extract(json, '$.id')
   WHERE kind = 'answer' AND json_valid(json)
     AND json_extract(json, '$.pupil') IS NOT NULL AND json_extract(json, '$.handout') IS NOT NULL
     AND json_extract(json, '$.item') IS NOT NULL AND json_extract(json, '$.id') IS NOT NULL`,
];

/** The number of steps that a database has behind it. */
export function versionOf(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get();
  return Number(row?.['user_version'] ?? 0);
}

/** Brings a database to today's version, all steps or none. */
export function migrate(database: DatabaseSync, steps: readonly string[] = MIGRATIONS): void {
  const done = versionOf(database);
  if (done >= steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(done)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
