import type { DatabaseSync } from 'node:sqlite';
import type { Envelope } from '#protocol/report.ts';
import { linkOf, type ChainLink } from '#city/rules/chain.ts';
import { worstVerdict } from '#city/rules/device-state.ts';
import { createDeviceWriter, type DeviceRow } from './device-writer.ts';
import type { VerifiedReport } from './verified-report.ts';

export type IngestOutcome =
  | { kind: 'stored'; receipt: string }
  | { kind: 'known'; receipt: string }
  | { kind: 'conflict' }
  | { kind: 'other-key' };

export interface IngestClock {
  now: number;
  /** The day in the city's own time, `2026-11-23`. */
  day: string;
}

/** Makes the signed receipt of a report, as JSON. */
export type ReceiptMaker = (report: VerifiedReport, receivedAt: number) => string;

/** Stores one report inside the caller's transaction, or says why not; see C1 to C6. */
export type Ingest = (report: VerifiedReport, clock: IngestClock) => IngestOutcome;

export function createIngest(database: DatabaseSync, makeReceipt: ReceiptMaker): Ingest {
  const byId = database.prepare('SELECT sha256, receipt FROM report WHERE id = ?');
  const bySeq = database.prepare('SELECT 1 FROM report WHERE device = ? AND seq = ? LIMIT 1');
  const deviceById = database.prepare(
    `SELECT public_key, last_seq, last_sha256, state_seq, defect_seq, roll_call_seq
     FROM device WHERE id = ?`,
  );
  const insert = database.prepare(
    `INSERT INTO report
       (id, device, seq, type, sha256, link, school, room, verdict, received_at, envelope, receipt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const countDay = database.prepare(
    `INSERT INTO report_day (day, count) VALUES (?, 1)
     ON CONFLICT(day) DO UPDATE SET count = count + 1`,
  );
  const writer = createDeviceWriter(database);

  const link = (device: DeviceRow | undefined, envelope: Envelope): ChainLink => {
    const known =
      device === undefined ? null : { lastSeq: device.last_seq, lastSha256: device.last_sha256 };
    return linkOf(known, envelope, bySeq.get(envelope.device, envelope.seq) !== undefined);
  };

  return (report, clock) => {
    const { envelope, payload, sha256 } = report;
    const known = byId.get(envelope.id);
    if (known !== undefined) {
      if (known['sha256'] !== sha256) return { kind: 'conflict' };
      return { kind: 'known', receipt: String(known['receipt']) };
    }
    const device = deviceById.get(envelope.device) as unknown as DeviceRow | undefined;
    if (device !== undefined && device.public_key !== envelope.public_key) {
      return { kind: 'other-key' };
    }
    const chainLink = link(device, envelope);
    writer.write(report, device, chainLink, clock.now);
    const receipt = makeReceipt(report, clock.now);
    const verdict = worstVerdict(payload.checks.map((check) => check.verdict));
    insert.run(
      envelope.id,
      envelope.device,
      envelope.seq,
      envelope.type,
      sha256,
      chainLink,
      payload.school,
      payload.room,
      verdict,
      clock.now,
      JSON.stringify(envelope),
      receipt,
    );
    countDay.run(clock.day);
    return { kind: 'stored', receipt };
  };
}
