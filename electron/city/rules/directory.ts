import { parseCsv } from './csv.ts';
import { isUaiSound } from './uai.ts';

export const SCHOOL_KINDS = ['nursery', 'elementary', 'primary', 'unknown'] as const;
export type SchoolKind = (typeof SCHOOL_KINDS)[number];

/** A school as the city's directory has it. */
export interface DirectorySchool {
  uai: string;
  name: string;
  kind: SchoolKind;
  town: string;
  postcode: string;
  pupils: number | null;
}

/** Why a line of the directory was left out. */
export type SkipReason = 'uai' | 'name' | 'closed' | 'not-a-school' | 'repeated';

export interface Directory {
  schools: DirectorySchool[];
  skipped: { line: number; reason: SkipReason }[];
}

const COLUMNS = {
  uai: ['identifiant_de_l_etablissement', 'numero_uai', 'code_uai', 'uai', 'numero_ecole'],
  name: ['nom_etablissement', 'appellation_officielle', 'denomination_principale', 'nom'],
  type: ['type_etablissement'],
  state: ['etat', 'etat_etablissement', 'etat_etablissement_libe'],
  nursery: ['ecole_maternelle'],
  elementary: ['ecole_elementaire'],
  town: ['nom_commune', 'commune', 'localite_acheminement', 'libelle_commune'],
  postcode: ['code_postal', 'code_postal_uai'],
  pupils: ['nombre_d_eleves', 'nombre_eleves', 'effectif'],
} as const;
type Column = keyof typeof COLUMNS;

function plainHeader(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{Mark}/gu, '');
  return bare
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

function columnsOf(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map(plainHeader);
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const at = COLUMNS[column].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) found[column] = at;
  }
  return found;
}

function kindOf(nursery: string, elementary: string): SchoolKind {
  const yes = (text: string): boolean => text === '1' || /^(oui|true)$/i.test(text);
  if (yes(nursery) && yes(elementary)) return 'primary';
  if (yes(nursery)) return 'nursery';
  return yes(elementary) ? 'elementary' : 'unknown';
}

type Reader = (column: Column) => string;

function reasonToSkip(read: Reader): SkipReason | null {
  if (!isUaiSound(read('uai').toUpperCase())) return 'uai';
  if (read('name') === '') return 'name';
  if (/^ferm/i.test(plainHeader(read('state')))) return 'closed';
  const type = plainHeader(read('type'));
  return type === '' || type.startsWith('ecole') ? null : 'not-a-school';
}

function schoolOf(read: Reader): DirectorySchool {
  const pupils = read('pupils');
  return {
    uai: read('uai').toUpperCase(),
    name: read('name').slice(0, 200),
    kind: kindOf(read('nursery'), read('elementary')),
    town: read('town').slice(0, 120),
    postcode: read('postcode').slice(0, 10),
    pupils: /^\d{1,5}$/.test(pupils) ? Number(pupils) : null,
  };
}

/** Reads a school directory; null when the header names no school identifier and name. */
export function readDirectory(text: string): Directory | null {
  const [header, ...lines] = parseCsv(text);
  const columns = columnsOf(header?.cells ?? []);
  if (columns.uai === undefined || columns.name === undefined) return null;
  const schools = new Map<string, DirectorySchool>();
  const skipped: Directory['skipped'] = [];
  for (const line of lines) {
    const read: Reader = (column) => (line.cells[columns[column] ?? -1] ?? '').trim();
    const reason = reasonToSkip(read);
    if (reason !== null) {
      skipped.push({ line: line.number, reason });
      continue;
    }
    const school = schoolOf(read);
    if (schools.has(school.uai)) skipped.push({ line: line.number, reason: 'repeated' });
    schools.set(school.uai, school);
  }
  return { schools: [...schools.values()], skipped };
}
