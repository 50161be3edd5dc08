import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ServerResponse } from 'node:http';
import type { CityCheck, CityDevice, CityFilter, CitySchool } from '#protocol/city-view.ts';
import { localDay, localMinute } from '#city/clock.ts';
import { csvLine } from '#city/rules/csv.ts';
import type { Table } from '#city/store/table.ts';
import type { CityTexts } from '#city/texts.ts';

type Cells = (string | number | null)[];

type Words = CityTexts['words'];

const CELLS = {
  schools: (row: CitySchool, { kind, yesNo }: Words): Cells => [
    ...[row.uai, row.name, kind[row.kind], row.postcode, row.town, row.pupils],
    ...[yesNo(row.inDirectory), row.devices, row.recent, row.missing, row.bad, row.attention],
    localMinute(row.lastSeen),
  ],
  devices: (row: CityDevice, { presence, verdict, yesNo }: Words): Cells => [
    ...[row.school, row.schoolName, row.room, row.maker, row.model, row.serial],
    ...[row.system, row.memoryMegabytes, row.displays, presence[row.presence]],
    ...[verdict[row.verdict], row.bad, row.attention, localMinute(row.firstSeen)],
    ...[localMinute(row.lastSeen), row.reports, yesNo(row.forked), yesNo(row.clockSuspect)],
    row.id,
  ],
  checks: (row: CityCheck, { presence, verdict, source }: Words): Cells => [
    ...[row.school, row.schoolName, row.room, row.model, source[row.source], row.id],
    ...[verdict[row.verdict], row.code, JSON.stringify(row.values), localMinute(row.since)],
    ...[presence[row.presence], row.device],
  ],
};

/** The tables that can be taken away as CSV. */
export interface Tables {
  schools: Table<CitySchool>;
  devices: Table<CityDevice>;
  checks: Table<CityCheck>;
}
export type TableName = keyof Tables;

const BATCH_LINES = 200;

function* linesOf(header: Cells, rows: Iterable<Cells>): Generator<string> {
  let text = `\uFEFF${csvLine(header)}`;
  let lines = 0;
  for (const row of rows) {
    text += csvLine(row);
    lines += 1;
    if (lines % BATCH_LINES === 0) {
      yield text;
      text = '';
    }
  }
  yield text;
}

function* cellsOf(
  tables: Tables,
  name: TableName,
  filter: CityFilter,
  now: number,
  words: Words,
): Generator<Cells> {
  const all = [filter, now, -1, 0] as const;
  if (name === 'schools') {
    for (const row of tables.schools.rows(...all)) yield CELLS.schools(row, words);
  } else if (name === 'devices') {
    for (const row of tables.devices.rows(...all)) yield CELLS.devices(row, words);
  } else {
    for (const row of tables.checks.rows(...all)) yield CELLS.checks(row, words);
  }
}

/** Sends a whole filtered table as CSV, a few lines at a time. */
export async function exportTable(
  response: ServerResponse,
  tables: Tables,
  name: TableName,
  filter: CityFilter,
  now: number,
  texts: CityTexts,
): Promise<void> {
  const stamp = localDay(now);
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="ardoise-${texts.files[name]}-${stamp}.csv"`,
    'cache-control': 'no-store',
  });
  const rows = cellsOf(tables, name, filter, now, texts.words);
  const lines = linesOf([...texts.columns[name]], rows);
  await pipeline(Readable.from(lines), response);
}
