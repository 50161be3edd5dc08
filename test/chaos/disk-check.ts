import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { Answer } from '#protocol/handout.ts';

/** The answers on the teacher's disk, read without the app: of the open session and of closed ones. */
export function answersOnDisk(data: string): Answer[] {
  const database = new DatabaseSync(join(data, 'ardoise.sqlite'), { readOnly: true });
  const read = (kind: string) =>
    database
      .prepare('SELECT json FROM document WHERE kind = ?')
      .all(kind)
      .map(({ json }) => JSON.parse(String(json)) as unknown);
  const open = read('answer') as Answer[];
  const closed = read('closed-session') as { work: Record<string, { answers: Nested }> }[];
  database.close();
  return [
    ...open,
    ...closed.flatMap(({ work }) =>
      Object.values(work).flatMap(({ answers }) =>
        Object.values(answers).flatMap((items) =>
          Object.values(items).flatMap((byId) => Object.values(byId)),
        ),
      ),
    ),
  ];
}

/** Everything goes from the log into the database, and the log is cut off: it has no room of its own left. */
export function emptyLog(data: string): void {
  const database = new DatabaseSync(join(data, 'ardoise.sqlite'), { timeout: 5000 });
  // "busy" is an answer here, not an error: the app was writing, and the log is as long as before.
  const cutOff = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  while (cutOff.get()?.['busy'] !== 0);
  database.close();
}

type Nested = Record<string, Record<string, Record<string, Answer>>>;
