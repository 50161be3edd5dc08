import type { Given, LaptopItem } from '#protocol/activity/item.ts';
import { EVEN_PRESSURE, INK_UNITS, type NewStroke } from '#protocol/ink.ts';

/** What a pupil who does not know gives to each kind: anything that is possible. */
export type Random = () => number;

export function pick<Thing>(things: readonly Thing[], random: Random): Thing | undefined {
  return things[Math.min(things.length - 1, Math.floor(random() * things.length))];
}

const WORDS = ['soleil', 'mer', 'école', 'vélo', 'chat', 'forêt'];
const SENTENCES = [
  'Hier, j’ai vu un renard dans le jardin.',
  'Mon chat dort toujours sur mon lit. Il est tout gris.',
  'Nous sommes allés à la piscine et j’ai nagé sous l’eau.',
  'Quand je serai grande, je serai capitaine d’un bateau.',
  'Le loup est entré dans la maison. Il avait faim, mais il n’y avait plus de soupe.',
];

/** Null only where a pupil can give nothing. */
export function guess(item: LaptopItem, random: Random): Given | null {
  switch (item.kind) {
    case 'choice': {
      const choice = pick(item.choices, random);
      return choice ? { kind: 'choice', chosen: [choice.id] } : null;
    }
    case 'short-text':
      return { kind: 'short-text', text: pick(WORDS, random) ?? '' };
    case 'number':
      return { kind: 'number', text: String(Math.floor(random() * 20)) };
    case 'order':
      return { kind: 'order', order: mixed(item.parts, random).map(({ id }) => id) };
    case 'match': {
      const rights = mixed(item.rights, random);
      const links = item.lefts.flatMap(({ id }, at) => {
        const right = rights[at];
        return right ? [[id, right.id] as const] : [];
      });
      return { kind: 'match', links: Object.fromEntries(links) };
    }
    case 'sort':
      return {
        kind: 'sort',
        boxes: Object.fromEntries(
          item.parts.map(({ id }) => [id, pick(item.boxes, random)?.id ?? '']),
        ),
      };
    case 'gaps':
      return {
        kind: 'gaps',
        words: Object.fromEntries(
          item.pieces.flatMap((piece) =>
            piece.kind === 'gap' ? [[piece.id, pick(item.bank ?? WORDS, random) ?? '']] : [],
          ),
        ),
      };
    case 'labels': {
      const labels = mixed(item.labels, random);
      const places = item.places.flatMap(({ id }, at) => {
        const label = labels[at];
        return label ? [[id, label.id] as const] : [];
      });
      return { kind: 'labels', places: Object.fromEntries(places) };
    }
    case 'drawing':
      return { kind: 'drawing', strokes: drawn(random) };
    case 'page':
      return { kind: 'page', strokes: item.write ? drawn(random) : [] };
    case 'writing':
      return { kind: 'writing', text: pick(SENTENCES, random) ?? '' };
    case 'poll': {
      const choice = pick(item.choices, random);
      return choice
        ? { kind: 'poll', chosen: [choice.id], words: [] }
        : { kind: 'poll', chosen: [], words: [pick(WORDS, random) ?? ''] };
    }
    case 'link':
      return { kind: 'link' };
    case 'h5p':
      return { kind: 'h5p', score: Math.floor(random() * 4), max: 3, completed: true };
  }
}

function mixed<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const left = [...things];
  return things.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as Thing);
}

type Spot = readonly [x: number, y: number];

/** A house and a sun, each child's her own. */
function drawn(random: Random): NewStroke[] {
  const x = 0.3 + random() * 0.6;
  const y = 0.45 + random() * 0.15;
  const size = 0.25 + random() * 0.2;
  const walls: Spot[] = [
    [x, y + size],
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ];
  const roof: Spot[] = [
    [x, y],
    [x + size / 2, y - size * (0.4 + random() * 0.3)],
    [x + size, y],
  ];
  const sun = circle(1.4 + random() * 0.15, 0.2 + random() * 0.08, 0.08 + random() * 0.05);
  return [
    stroke('walls', 'sky', walls),
    stroke('roof', 'brick', roof),
    stroke('sun', 'mirabelle', sun),
  ];
}

function circle(x: number, y: number, radius: number): Spot[] {
  return Array.from({ length: 25 }, (_, at) => {
    const angle = (at / 24) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}

/** Along straight lines, in small steps as a hand goes. */
function stroke(id: string, colour: NewStroke['colour'], spots: readonly Spot[]): NewStroke {
  const points = spots.flatMap(([x, y], at) => {
    const [fromX, fromY] = spots[Math.max(0, at - 1)] ?? [x, y];
    return [0.25, 0.5, 0.75, 1].flatMap((way) => [
      Math.round((fromX + (x - fromX) * way) * INK_UNITS),
      Math.round((fromY + (y - fromY) * way) * INK_UNITS),
      EVEN_PRESSURE,
    ]);
  });
  return { id, tool: 'pen', colour, width: 'thick', points };
}
