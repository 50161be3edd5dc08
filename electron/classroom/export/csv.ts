import { unrunnable } from '#protocol/spreadsheet.ts';
import type { Cell, Table } from './table.ts';

/** A table for a French spreadsheet: semicolons, decimal commas, a BOM, and nothing that runs. */
export function csvOf({ head, rows }: Table): string {
  const lines = [head, ...rows].map((cells) => cells.map(csvCell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return localTime(cell.at).replace('T', ' ');
  const clean = cell.replace(/\r\n?/g, '\n');
  // Words are always quoted: a separator or a line's end in them is theirs.
  return `"${unrunnable(clean).replaceAll('"', '""')}"`;
}

/** `2026-11-28T10:24:05` by this PC's clock and time zone. */
export function localTime(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
