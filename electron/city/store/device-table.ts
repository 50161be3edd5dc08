import type { DatabaseSync } from 'node:sqlite';
import type { CityDevice, CityFilter } from '#protocol/city-view.ts';
import { DAY_MS, presenceOf, RECENT_DAYS, type DeviceVerdict } from '#city/rules/device-state.ts';
import { and, andWords, everything, sqlOf, type Where } from './where.ts';
import type { Table } from './table.ts';

const VERDICTS = ['good', 'attention', 'bad', 'unreadable', 'none'];
const ORDERS: Record<string, string> = {
  school: 'school.name IS NULL, school.words, device.room, device.id',
  seen: 'device.last_seen, device.id',
  checks: 'device.bad DESC, device.attention DESC, device.last_seen, device.id',
  recent: 'device.last_seen DESC, device.id',
};

interface Row {
  id: string;
  school: string;
  school_name: string | null;
  room: string;
  maker: string | null;
  model: string | null;
  serial: string | null;
  system: string | null;
  memory_megabytes: number | null;
  displays: number | null;
  first_seen: number;
  last_seen: number;
  verdict: string;
  bad: number;
  attention: number;
  reports: number;
  forked: number;
  clock_suspect: number;
}

function toDevice(row: Row, now: number, missingDays: number): CityDevice {
  const { id, school, room, maker, model, serial, system, displays, bad, attention } = row;
  return {
    ...{ id, school, room, maker, model, serial, system, displays, bad, attention },
    schoolName: row.school_name,
    memoryMegabytes: row.memory_megabytes,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    presence: presenceOf(row.last_seen, now, missingDays),
    verdict: row.verdict as DeviceVerdict,
    reports: row.reports,
    forked: row.forked === 1,
    clockSuspect: row.clock_suspect === 1,
  };
}

/** Adds the condition for a presence; its limits are those of `presenceOf`. */
export function andPresence(where: Where, filter: CityFilter, now: number): void {
  const recentSince = now - RECENT_DAYS * DAY_MS;
  const missingUntil = now - filter.missing * DAY_MS;
  if (filter.state === 'recent') and(where, 'device.last_seen >= ?', recentSince);
  if (filter.state === 'missing') and(where, 'device.last_seen <= ?', missingUntil);
  if (filter.state === 'quiet') {
    and(where, 'device.last_seen < ? AND device.last_seen > ?', recentSince, missingUntil);
  }
}

function whereOf(filter: CityFilter, now: number): Where {
  const where = everything();
  andWords(where, ['device.words', 'school.words'], filter.q);
  if (filter.school !== '') and(where, 'device.school = ?', filter.school);
  andPresence(where, filter, now);
  if (filter.state === 'forked') and(where, 'device.forked = 1');
  if (VERDICTS.includes(filter.verdict)) and(where, 'device.verdict = ?', filter.verdict);
  return where;
}

const FROM = 'FROM device JOIN school ON school.uai = device.school';

/** Every device that has ever reported. */
export function createDeviceTable(database: DatabaseSync): Table<CityDevice> {
  return {
    count(filter, now) {
      const where = whereOf(filter, now);
      const statement = database.prepare(`SELECT count(*) AS n ${FROM} WHERE ${sqlOf(where)}`);
      return Number(statement.get(...where.values)?.['n'] ?? 0);
    },
    *rows(filter, now, limit, offset) {
      const where = whereOf(filter, now);
      const order = ORDERS[filter.sort] ?? ORDERS['school'];
      const statement = database.prepare(
        `SELECT device.*, school.name AS school_name ${FROM} WHERE ${sqlOf(where)}
         ORDER BY ${order} LIMIT ? OFFSET ?`,
      );
      for (const row of statement.iterate(...where.values, limit, offset)) {
        yield toDevice(row as unknown as Row, now, filter.missing);
      }
    },
  };
}
