import type { DatabaseSync } from 'node:sqlite';
import type { DirectorySchool } from '#city/rules/directory.ts';
import { searchWords } from '#city/rules/words.ts';

/** Replaces the directory by the one given, in one transaction; schools that report stay. */
export function saveDirectory(database: DatabaseSync, schools: readonly DirectorySchool[]): void {
  const upsert = database.prepare(
    `INSERT INTO school (uai, name, kind, town, postcode, pupils, in_directory, words)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?)
     ON CONFLICT(uai) DO UPDATE SET name = excluded.name, kind = excluded.kind,
       town = excluded.town, postcode = excluded.postcode, pupils = excluded.pupils,
       in_directory = 1, words = excluded.words`,
  );
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec('UPDATE school SET in_directory = 0');
    for (const { uai, name, kind, town, postcode, pupils } of schools) {
      const words = searchWords(name, town, postcode, uai);
      upsert.run(uai, name, kind, town, postcode, pupils, words);
    }
    database.exec(
      'DELETE FROM school WHERE in_directory = 0 AND uai NOT IN (SELECT school FROM device)',
    );
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
