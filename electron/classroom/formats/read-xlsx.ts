import type { FileHandle } from 'node:fs/promises';
import type { SheetRow } from '../rules/formats/sheet/read-sheet.ts';
import { entryBytes, zipDirectory, type ZipEntry } from './zip.ts';

/** One part of a sheet of five thousand rows; more is a bomb. */
const MOST_PART = 32 * 1024 * 1024;
const MOST_COLUMNS = 64;

/** The rows of the first sheet of an Excel file, as text; null when there is none. */
export async function readXlsx(file: FileHandle, size: number): Promise<SheetRow[] | null> {
  const entries = await zipDirectory(file, size);
  if (!entries) return null;
  const part = async (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry ? ((await entryBytes(file, entry, MOST_PART))?.toString('utf8') ?? null) : null;
  };
  const sheet = await part(await firstSheet(entries, part));
  if (sheet === null) return null;
  return rowsOf(sheet, sharedStrings((await part('xl/sharedStrings.xml')) ?? ''));
}

async function firstSheet(
  entries: readonly ZipEntry[],
  part: (name: string) => Promise<string | null>,
): Promise<string> {
  const workbook = (await part('xl/workbook.xml')) ?? '';
  const relations = (await part('xl/_rels/workbook.xml.rels')) ?? '';
  const shown = [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].find(
    ([, facts = '']) => !/state="(hidden|veryHidden)"/.test(facts),
  );
  const id = attribute(shown?.[1], 'r:id');
  const target = [...relations.matchAll(/<Relationship\s([^>]*)>/g)]
    .map(([, facts = '']) => ({ id: attribute(facts, 'Id'), to: attribute(facts, 'Target') }))
    .find((relation) => id !== null && relation.id === id)?.to;
  if (target != null) return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  const sheets = entries
    .map(({ name }) => name)
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return sheets.toSorted()[0] ?? '';
}

function attribute(facts: string | undefined, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(facts ?? '')?.[1];
  return found === undefined ? null : unescapeXml(found);
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([^]*?)<\/(?:\w+:)?si>)/g)].map(
    ([, inside = '']) => textIn(inside),
  );
}

/** Its runs; not how a Japanese word is read aloud. */
function textIn(xml: string): string {
  const bare = xml.replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g, '');
  return [...bare.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([^]*?)<\/(?:\w+:)?t>)/g)]
    .map(([, text = '']) => unescapeXml(text))
    .join('');
}

function rowsOf(xml: string, shared: readonly string[]): SheetRow[] {
  const found = xml.matchAll(/<(?:\w+:)?row\b([^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?row>)/g);
  let last = 0;
  return Array.from(found, ([, facts, inside = '']) => {
    last = Number(attribute(facts, 'r')) || last + 1;
    return { row: last, cells: cellsOf(inside, shared) };
  });
}

function cellsOf(xml: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, facts, inside = ''] of xml.matchAll(
    /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?c>)/g,
  )) {
    const at = columnOf(attribute(facts, 'r')) ?? cells.length;
    if (at < MOST_COLUMNS) cells[at] = valueOf(attribute(facts, 't'), inside, shared);
  }
  return Array.from(cells, (cell) => cell ?? '');
}

function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(type: string | null, xml: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textIn(xml);
  const value = unescapeXml(/<(?:\w+:)?v\b[^>]*>([^]*?)<\/(?:\w+:)?v>/.exec(xml)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  // 0.30000000000000004 is how Excel keeps 0,3.
  const number = type === null || type === 'n' ? Number(value) : NaN;
  return value !== '' && Number.isFinite(number) ? String(Number(number.toPrecision(12))) : value;
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return SIGNS[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
