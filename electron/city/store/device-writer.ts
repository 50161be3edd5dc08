import type { DatabaseSync } from 'node:sqlite';
import type { Envelope } from '#protocol/report.ts';
import { isNewest, type ChainLink } from '#city/rules/chain.ts';
import {
  sinceOf,
  worstVerdict,
  type KnownFinding,
  type Verdict,
} from '#city/rules/device-state.ts';
import { factsOf } from '#city/rules/facts.ts';
import { searchWords } from '#city/rules/words.ts';
import type { VerifiedReport } from './verified-report.ts';

/** What is read of a device before one of its reports is stored. */
export interface DeviceRow {
  public_key: string;
  last_seq: number;
  last_sha256: string;
  state_seq: number | null;
  defect_seq: number | null;
  roll_call_seq: number | null;
}

const SEQ_COLUMN = {
  state: 'state_seq',
  defect: 'defect_seq',
  'roll-call': 'roll_call_seq',
} as const satisfies Record<Envelope['type'], keyof DeviceRow>;

export interface DeviceWriter {
  write(report: VerifiedReport, device: DeviceRow | undefined, link: ChainLink, now: number): void;
}

/** Keeps the tables `school`, `device` and `check` at what the newest reports say. */
export function createDeviceWriter(database: DatabaseSync): DeviceWriter {
  const prepare = (sql: string) => database.prepare(sql);
  const knowSchool = prepare('INSERT OR IGNORE INTO school (uai, words) VALUES (?, ?)');
  const create = prepare(
    `INSERT OR IGNORE INTO device
       (id, key_id, public_key, school, room, first_seen, last_seen, last_seq, last_sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, '')`,
  );
  const see = prepare(
    `UPDATE device SET last_seen = max(last_seen, ?), reports = reports + 1,
       forked = max(forked, ?) WHERE id = ?`,
  );
  const advance = prepare(
    `UPDATE device SET last_seq = ?, last_sha256 = ?, school = ?, room = ?, clock_suspect = ?
     WHERE id = ?`,
  );
  const facts = prepare(
    `UPDATE device SET maker = ?, model = ?, serial = ?, system = ?, memory_megabytes = ?,
       displays = ? WHERE id = ?`,
  );
  const words = prepare('SELECT school, room, maker, model, serial FROM device WHERE id = ?');
  const setWords = prepare('UPDATE device SET words = ? WHERE id = ?');
  const setSeq = {
    state: prepare('UPDATE device SET state_seq = ? WHERE id = ?'),
    defect: prepare('UPDATE device SET defect_seq = ? WHERE id = ?'),
    'roll-call': prepare('UPDATE device SET roll_call_seq = ? WHERE id = ?'),
  };
  const findings = prepare('SELECT id, code, since FROM "check" WHERE device = ? AND source = ?');
  const dropChecks = prepare('DELETE FROM "check" WHERE device = ? AND source = ?');
  const addCheck = prepare(
    `INSERT INTO "check" (device, source, place, id, verdict, code, detail, since)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const verdicts = prepare('SELECT verdict FROM "check" WHERE device = ?');
  const setVerdict = prepare('UPDATE device SET verdict = ?, bad = ?, attention = ? WHERE id = ?');

  const replaceChecks = ({ envelope, payload }: VerifiedReport, now: number): void => {
    const { device, type } = envelope;
    const known = findings.all(device, type) as unknown as KnownFinding[];
    dropChecks.run(device, type);
    payload.checks.forEach((check, place) => {
      const since = sinceOf(known, check, now);
      const detail = JSON.stringify(check.values);
      addCheck.run(device, type, place, check.id, check.verdict, check.code, detail, since);
    });
    const all = verdicts.all(device).map((row) => row['verdict'] as Verdict);
    const countOf = (wanted: Verdict): number => all.filter((one) => one === wanted).length;
    setVerdict.run(worstVerdict(all), countOf('bad'), countOf('attention'), device);
  };

  const writeFacts = ({ envelope, payload }: VerifiedReport): void => {
    const read = factsOf(payload.inventory);
    const { maker, model, serial, system, memoryMegabytes, displays } = read;
    facts.run(maker, model, serial, system, memoryMegabytes, displays, envelope.device);
  };

  const writeWords = (id: string): void => {
    const row = words.get(id) ?? {};
    setWords.run(searchWords(...Object.values(row).map((value) => value as string | null)), id);
  };

  return {
    write(report, device, link, now) {
      const { envelope, payload, sha256 } = report;
      knowSchool.run(payload.school, searchWords(payload.school));
      const { key_id, public_key } = envelope;
      create.run(envelope.device, key_id, public_key, payload.school, payload.room, now, now);
      see.run(now, link === 'fork' ? 1 : 0, envelope.device);
      if (isNewest(device?.last_seq ?? null, envelope.seq)) {
        const doubt = envelope.clock_suspect ? 1 : 0;
        const { school, room } = payload;
        advance.run(envelope.seq, sha256, school, room, doubt, envelope.device);
      }
      if (isNewest(device?.[SEQ_COLUMN[envelope.type]] ?? null, envelope.seq)) {
        setSeq[envelope.type].run(envelope.seq, envelope.device);
        replaceChecks(report, now);
        if (envelope.type === 'state') writeFacts(report);
      }
      writeWords(envelope.device);
    },
  };
}
