import type { DatabaseSync } from 'node:sqlite';
import type { CityCheck, CityFilter } from '#protocol/city-view.ts';
import { REPORT_TYPES } from '#protocol/report.ts';
import { presenceOf, type Verdict } from '#city/rules/device-state.ts';
import { andPresence } from './device-table.ts';
import { and, andWords, everything, sqlOf, type Where } from './where.ts';
import type { Table } from './table.ts';

const VERDICTS: Record<string, string> = {
  good: "c.verdict = 'good'",
  attention: "c.verdict = 'attention'",
  bad: "c.verdict = 'bad'",
  unreadable: "c.verdict = 'unreadable'",
  all: '1',
};
/** What somebody has to see to; the list starts with these. */
const TO_DO = "c.verdict IN ('bad', 'attention')";
const GRAVITY =
  "CASE c.verdict WHEN 'bad' THEN 0 WHEN 'attention' THEN 1 WHEN 'unreadable' THEN 2 ELSE 3 END";
const ORDERS: Record<string, string> = {
  gravity: `${GRAVITY}, c.since, c.device, c.source, c.place`,
  recent: 'c.since DESC, c.device, c.source, c.place',
  oldest: 'c.since, c.device, c.source, c.place',
  school: 'school.name IS NULL, school.words, device.room, c.device, c.place',
};

interface Row {
  device: string;
  school: string;
  school_name: string | null;
  room: string;
  model: string | null;
  source: string;
  id: string;
  verdict: string;
  code: string;
  detail: string;
  since: number;
  last_seen: number;
}

function toCheck(row: Row, now: number, missingDays: number): CityCheck {
  const { device, school, room, model, id, code, since } = row;
  return {
    ...{ device, school, room, model, id, code, since },
    schoolName: row.school_name,
    source: row.source as CityCheck['source'],
    verdict: row.verdict as Verdict,
    values: JSON.parse(row.detail) as CityCheck['values'],
    presence: presenceOf(row.last_seen, now, missingDays),
  };
}

function whereOf(filter: CityFilter, now: number): Where {
  const where = everything();
  andWords(where, ['device.words', 'school.words'], filter.q);
  if (filter.school !== '') and(where, 'device.school = ?', filter.school);
  andPresence(where, filter, now);
  and(where, VERDICTS[filter.verdict] ?? TO_DO);
  if (filter.kind !== '') and(where, 'c.id = ?', filter.kind);
  if (REPORT_TYPES.some((type) => type === filter.source))
    and(where, 'c.source = ?', filter.source);
  return where;
}

const FROM = `FROM "check" AS c JOIN device ON device.id = c.device
  JOIN school ON school.uai = device.school`;

/** What the devices' newest reports say, one line per check. */
export function createCheckTable(database: DatabaseSync): Table<CityCheck> {
  return {
    count(filter, now) {
      const where = whereOf(filter, now);
      const statement = database.prepare(`SELECT count(*) AS n ${FROM} WHERE ${sqlOf(where)}`);
      return Number(statement.get(...where.values)?.['n'] ?? 0);
    },
    *rows(filter, now, limit, offset) {
      const where = whereOf(filter, now);
      const order = ORDERS[filter.sort] ?? ORDERS['gravity'];
      const statement = database.prepare(
        `SELECT c.*, device.school, device.room, device.model, device.last_seen,
           school.name AS school_name ${FROM} WHERE ${sqlOf(where)}
         ORDER BY ${order} LIMIT ? OFFSET ?`,
      );
      for (const row of statement.iterate(...where.values, limit, offset)) {
        yield toCheck(row as unknown as Row, now, filter.missing);
      }
    },
  };
}
