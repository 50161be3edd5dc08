import { unrunnable } from '#protocol/spreadsheet.ts';

/** A line of a table with the number it has in the file, for messages. */
export interface CsvLine {
  number: number;
  cells: string[];
}

/** The separator of a file, from its header line: the one that occurs most. */
export function separatorOf(header: string): string {
  const count = (separator: string): number => header.split(separator).length - 1;
  const ranked = [';', ',', '\t'].map((separator) => ({ separator, times: count(separator) }));
  return ranked.reduce((best, next) => (next.times > best.times ? next : best)).separator;
}

/** Reads a table: quoted cells may hold separators, quotes (doubled) and line ends. */
export function parseCsv(text: string): CsvLine[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(/^[^\r\n]*/.exec(source)?.[0] ?? '');
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let lineNumber = 1;
  let startedAt = 1;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endLine = (): void => {
    endCell();
    if (cells.some((text) => text.trim() !== '')) lines.push({ number: startedAt, cells });
    cells = [];
    startedAt = lineNumber + 1;
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quoted) {
      if (character === '"' && source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else if (character === '"') quoted = false;
      else cell += character;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') endLine();
    else if (character !== '\r') cell += character;
    if (character === '\n') lineNumber += 1;
  }
  if (cell !== '' || cells.length > 0) endLine();
  return lines;
}

/** One cell, safe to open in a spreadsheet. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const safe = unrunnable(String(value));
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a table for a French spreadsheet. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(';')}\r\n`;
}
