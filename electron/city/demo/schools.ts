import type { DirectorySchool, SchoolKind } from '#city/rules/directory.ts';
import { uaiLetter } from '#city/rules/uai.ts';
import type { Random } from './random.ts';

const PLACES = `les Mirabelliers|du Vieux Pont|des Tilleuls|de la Fontaine Bleue|du Moulin|les Hirondelles|des Trois Maisons|du Canal|la Petite Ourse|des Remparts|du Clos des Vignes|les Marronniers|de la Gare|des Quatre Vents|du Faubourg|les Coquelicots|de la Halle|du Lavoir|les Grands Prés|de l’Écluse|des Jardins|du Belvédère|les Alouettes|de la Verrerie|des Tanneurs|du Pré Saint-Jean|les Glycines|de la Colline|du Port|des Peupliers|la Cigogne|du Parc|les Noisetiers|de l’Horloge|des Forges|du Chemin Vert|les Libellules|de la Source|du Marché|les Bleuets|de la Tour|des Ormes|du Ruisseau|les Lucioles|des Bateliers`;
const PEOPLE = `Colette|Joséphine Baker|Jules Ferry|Marie Curie|Jean Moulin|Simone Veil|Jacques Prévert|Louise Michel|Émile Gallé|Germaine Tillion|Paul Verlaine|Lucie Aubrac|Charles Perrault|Sophie Germain|Antoine de Saint-Exupéry|Rosa Bonheur|Jean de La Fontaine|Olympe de Gouges|Robert Desnos|Camille Claudel|Gustave Eiffel|Hubertine Auclert|Jean Macé|Pauline Kergomard|Claude Debussy|Anita Conti`;
const TOWNS: readonly [string, string][] = [
  ['Mirebourg', '99000'],
  ['Mirebourg', '99000'],
  ['Mirebourg', '99000'],
  ['Valseille', '99110'],
  ['Saint-Aubin-les-Prés', '99120'],
  ['Montclair-sur-Orne', '99130'],
  ['Les Étangs', '99140'],
];

export const DEMO_SCHOOLS = 71;
/** No French department has this number: an invented school can never be a real one. */
const FIRST_NUMBER = 990_000;

const TITLES: Record<Exclude<SchoolKind, 'unknown'>, string> = {
  nursery: 'École maternelle',
  elementary: 'École élémentaire',
  primary: 'École primaire',
};

/** The invented schools of the demonstration, the same at every start. */
export function demoSchools(random: Random): DirectorySchool[] {
  const names = [...PLACES.split('|'), ...PEOPLE.split('|')];
  return Array.from({ length: DEMO_SCHOOLS }, (_, index) => {
    const digits = String(FIRST_NUMBER + 7 * index + random.below(7)).padStart(7, '0');
    const kind = random.pick(['nursery', 'elementary', 'elementary', 'primary'] as const);
    const [town, postcode] = TOWNS[random.below(TOWNS.length)] ?? ['Mirebourg', '99000'];
    return {
      uai: `${digits}${uaiLetter(digits)}`,
      name: `${TITLES[kind]} ${names[index] ?? ''}`,
      kind,
      town,
      postcode,
      pupils: 60 + random.below(kind === 'primary' ? 260 : 190),
    };
  });
}
