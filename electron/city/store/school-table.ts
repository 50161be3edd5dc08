import type { DatabaseSync } from 'node:sqlite';
import type { CityFilter, CitySchool } from '#protocol/city-view.ts';
import { DAY_MS, RECENT_DAYS } from '#city/rules/device-state.ts';
import type { SchoolKind } from '#city/rules/directory.ts';
import { isUaiSound } from '#city/rules/uai.ts';
import { and, andWords, everything, sqlOf, type Where } from './where.ts';
import type { Table } from './table.ts';

const STATES: Record<string, string> = {
  reported: 'in_directory = 1 AND devices > 0',
  silent: 'in_directory = 1 AND devices = 0',
  outside: 'in_directory = 0',
  missing: 'missing > 0',
};
const VERDICTS: Record<string, string> = { bad: 'bad > 0', attention: 'attention > 0' };
const ORDERS: Record<string, string> = {
  name: 'name IS NULL, words',
  town: 'town IS NULL, town, words',
  devices: 'devices DESC, words',
  checks: 'bad DESC, attention DESC, words',
  missing: 'missing DESC, words',
  seen: 'last_seen IS NULL, last_seen, words',
};

// Row values ?1 and ?2: seen since (recent), seen until (missing).
const ROWS = `
  SELECT school.*, count(device.id) AS devices, total(device.last_seen >= ?) AS recent,
    total(device.last_seen <= ?) AS missing, total(device.bad) AS bad,
    total(device.attention) AS attention, max(device.last_seen) AS last_seen
  FROM school LEFT JOIN device ON device.school = school.uai
  GROUP BY school.uai`;

interface Row {
  uai: string;
  name: string | null;
  kind: string;
  town: string | null;
  postcode: string | null;
  pupils: number | null;
  in_directory: number;
  devices: number;
  recent: number;
  missing: number;
  bad: number;
  attention: number;
  last_seen: number | null;
}

function toSchool(row: Row): CitySchool {
  const { in_directory, last_seen, kind, uai, name, town, postcode, pupils } = row;
  return {
    ...{ uai, name, town, postcode, pupils },
    kind: kind as SchoolKind,
    uaiSound: isUaiSound(uai),
    inDirectory: in_directory === 1,
    devices: row.devices,
    recent: row.recent,
    missing: row.missing,
    bad: row.bad,
    attention: row.attention,
    lastSeen: last_seen,
  };
}

function whereOf(filter: CityFilter): Where {
  const where = everything();
  and(where, '(in_directory = 1 OR devices > 0)');
  andWords(where, ['words'], filter.q);
  if (filter.school !== '') and(where, 'uai = ?', filter.school);
  const state = STATES[filter.state];
  if (state !== undefined) and(where, state);
  const verdict = VERDICTS[filter.verdict];
  if (verdict !== undefined) and(where, verdict);
  return where;
}

/** Schools of the directory, and those outside of it that report. */
export function createSchoolTable(database: DatabaseSync): Table<CitySchool> {
  const parts = (filter: CityFilter, now: number) => {
    const where = whereOf(filter);
    const limits = [now - RECENT_DAYS * DAY_MS, now - filter.missing * DAY_MS];
    return { sql: `FROM (${ROWS}) WHERE ${sqlOf(where)}`, values: [...limits, ...where.values] };
  };
  return {
    count(filter, now) {
      const { sql, values } = parts(filter, now);
      return Number(database.prepare(`SELECT count(*) AS n ${sql}`).get(...values)?.['n'] ?? 0);
    },
    *rows(filter, now, limit, offset) {
      const { sql, values } = parts(filter, now);
      const order = ORDERS[filter.sort] ?? ORDERS['name'];
      const statement = database.prepare(`SELECT * ${sql} ORDER BY ${order} LIMIT ? OFFSET ?`);
      for (const row of statement.iterate(...values, limit, offset)) {
        yield toSchool(row as unknown as Row);
      }
    },
  };
}
