import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#city/import-directory.ts';
import { readDirectory } from './directory.ts';

const HEADER =
  'Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Code postal;Nom_commune;Ecole_maternelle;Ecole_elementaire;Nombre_d_eleves;etat';
const corpus = path.join(
  process.env['ARDOISE_CORPUS'] ?? path.resolve('..', 'shared', 'data'),
  'annuaire/annuaire-71-ecoles.csv',
);
const hasCorpus = existsSync(corpus);
if (!hasCorpus) console.warn(`ARDOISE_CORPUS absent: ${corpus} is not read`);

describe('directory of schools', () => {
  it('[C12] reads an edition of the open data set', () => {
    const text = `\uFEFF${HEADER}\r\n0350594F;École « X »;Ecole;35000;Rennes;1;1;269;OUVERT\r\n`;
    expect(readDirectory(text)).toEqual({
      schools: [
        {
          uai: '0350594F',
          name: 'École « X »',
          kind: 'primary',
          town: 'Rennes',
          postcode: '35000',
          pupils: 269,
        },
      ],
      skipped: [],
    });
  });

  it('[C12] reads the other headers, and Windows-1252', () => {
    const text = 'Numéro UAI,Appellation officielle,Code_postal\n0350594F,École,35000\n';
    const schools = readDirectory(decodeText(Buffer.from(text, 'latin1')))?.schools;
    expect(schools?.[0]).toMatchObject({ uai: '0350594F', name: 'École', postcode: '35000' });
    expect(schools?.[0]).toMatchObject({ kind: 'unknown', pupils: null });
  });

  it('[C12] is not a directory without identifier and name', () => {
    expect(readDirectory('a;b\n1;2')).toBeNull();
    expect(readDirectory('')).toBeNull();
    expect(readDirectory('\u0000\u0001PNG')).toBeNull();
  });

  it('[C12] [C13] names every line left out, with its reason', () => {
    const rows = [
      '0350594G;Wrong letter;Ecole;;;;;;OUVERT',
      '0350594F;;Ecole;;;;;;OUVERT',
      '0350594F;Closed;Ecole;;;;;;FERMÉ',
      '0350594F;A college;Collège;;;;;;OUVERT',
      '0350594F;First;Ecole;;;;;;OUVERT',
      '0350594F;Second;Ecole;;;;;;OUVERT',
    ];
    const directory = readDirectory([HEADER, ...rows].join('\n'));
    expect(directory?.skipped).toEqual([
      { line: 2, reason: 'uai' },
      { line: 3, reason: 'name' },
      { line: 4, reason: 'closed' },
      { line: 5, reason: 'not-a-school' },
      { line: 7, reason: 'repeated' },
    ]);
    expect(directory?.schools.map((school) => school.name)).toEqual(['Second']);
  });

  it.skipIf(!hasCorpus)('[C12] reads the 71 real schools', () => {
    const directory = readDirectory(decodeText(readFileSync(corpus)));
    expect(directory?.schools).toHaveLength(71);
    expect(directory?.skipped).toEqual([]);
    expect(directory?.schools.every(({ town, kind }) => town !== '' && kind !== 'unknown')).toBe(
      true,
    );
    // One of them states no number of pupils: it stays unknown.
    expect(directory?.schools.filter(({ pupils }) => pupils === null)).toHaveLength(1);
  });
});
