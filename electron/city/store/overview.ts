import type { DatabaseSync } from 'node:sqlite';
import type { CityOverview } from '#protocol/city-view.ts';
import { DAY_MS, RECENT_DAYS, type DeviceVerdict } from '#city/rules/device-state.ts';
import { countKinds, dayBefore, lastDays } from '#city/rules/series.ts';
import type { IngestClock } from './ingest.ts';

const DAYS_SHOWN = 14;
const LATEST_SHOWN = 20;

/** The figures of the overview that stand in the store. */
export type StoredOverview = Pick<
  CityOverview,
  'schools' | 'devices' | 'checks' | 'reports' | 'kinds' | 'latest'
>;

/** Prepares the overview's queries; every figure is counted, none is made up (C16). */
export function createOverview(database: DatabaseSync) {
  const schools = database.prepare(
    `SELECT total(in_directory = 1) AS known, total(in_directory = 1 AND reports) AS reported,
       total(in_directory = 0 AND reports) AS outside
     FROM (SELECT in_directory,
             EXISTS (SELECT 1 FROM device WHERE device.school = school.uai) AS reports
           FROM school)`,
  );
  const devices = database.prepare(
    `SELECT (SELECT count(*) FROM device) AS total,
       (SELECT count(*) FROM device WHERE last_seen >= ?) AS recent,
       (SELECT count(*) FROM device WHERE last_seen <= ?) AS missing,
       (SELECT count(*) FROM device WHERE verdict IN ('bad', 'attention')) AS to_see`,
  );
  const kinds = database.prepare(
    `SELECT id, verdict, count(*) AS count FROM "check"
     WHERE verdict IN ('bad', 'attention') GROUP BY verdict, id`,
  );
  const days = database.prepare('SELECT day, count FROM report_day WHERE day >= ?');
  const total = database.prepare('SELECT total(count) AS n FROM report_day');
  const latest = database.prepare(
    `SELECT report.received_at, report.device, report.school, school.name, report.room,
       report.type, report.verdict
     FROM report LEFT JOIN school ON school.uai = report.school
     ORDER BY report.number DESC LIMIT ${LATEST_SHOWN}`,
  );

  return (clock: IngestClock, missingDays: number): StoredOverview => {
    const { now, day } = clock;
    const school = schools.get() ?? {};
    const seen = devices.get(now - RECENT_DAYS * DAY_MS, now - missingDays * DAY_MS) ?? {};
    const [all, recent, missing] = [seen['total'], seen['recent'], seen['missing']].map(Number);
    const perKind = countKinds(
      kinds.all() as unknown as { id: string; verdict: string; count: number }[],
    );
    const perDay = days.all(dayBefore(day, DAYS_SHOWN - 1)) as unknown as {
      day: string;
      count: number;
    }[];
    return {
      schools: {
        known: Number(school['known']),
        reported: Number(school['reported']),
        outsideDirectory: Number(school['outside']),
      },
      devices: {
        total: all ?? 0,
        recent: recent ?? 0,
        missing: missing ?? 0,
        quiet: Math.max(0, (all ?? 0) - (recent ?? 0) - (missing ?? 0)),
      },
      checks: {
        bad: perKind.reduce((sum, kind) => sum + kind.bad, 0),
        attention: perKind.reduce((sum, kind) => sum + kind.attention, 0),
        devicesToSee: Number(seen['to_see']),
      },
      reports: { total: Number(total.get()?.['n'] ?? 0), days: lastDays(perDay, day, DAYS_SHOWN) },
      kinds: perKind,
      latest: latest.all().map((row) => ({
        receivedAt: Number(row['received_at']),
        device: String(row['device']),
        school: String(row['school']),
        schoolName: row['name'] === null ? null : String(row['name']),
        room: String(row['room']),
        type: row['type'] as CityOverview['latest'][number]['type'],
        verdict: row['verdict'] as DeviceVerdict,
      })),
    };
  };
}
