import { SAMPLES } from '#classroom/rules/items/samples.ts';
import type { Given, ItemKind, LaptopItem } from '#protocol/activity/item.ts';

/** What is handed out in the morning: every kind that needs no file, and what a child gives to it. */
const KINDS = [
  'choice',
  'number',
  'order',
  'match',
  'sort',
  'gaps',
  'short-text',
  'poll',
  'writing',
  'drawing',
] as const satisfies readonly ItemKind[];

const ITEMS = 4;

export function exercise(lesson: number) {
  return {
    id: `lesson-${lesson}`,
    title: `Exercice ${lesson}`,
    items: Array.from({ length: ITEMS }, (_, place) => {
      const kind = KINDS[(lesson * ITEMS + place) % KINDS.length] ?? 'choice';
      return { ...SAMPLES[kind].item, id: `item-${place}` };
    }),
    shuffle: { items: true, choices: true },
  };
}

/** Some answer that is possible; children of this class do not think about what is right. */
export function givenFor(item: LaptopItem, random: () => number): Given | null {
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)];
  const word = () => `mot ${Math.floor(random() * 100)}`;
  const each = (keys: readonly string[], value: () => string | undefined) =>
    Object.fromEntries(keys.map((key) => [key, value() ?? '']));
  const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id);
  switch (item.kind) {
    case 'choice':
      return { kind: 'choice', chosen: [pick(ids(item.choices)) ?? ''] };
    case 'number':
      return { kind: 'number', text: `${Math.floor(random() * 100)},5` };
    case 'order':
      return { kind: 'order', order: ids(item.parts) };
    case 'match': {
      const [left, right] = [pick(ids(item.lefts)), pick(ids(item.rights))];
      return { kind: 'match', links: { [left ?? '']: right ?? '' } };
    }
    case 'sort':
      return { kind: 'sort', boxes: each(ids(item.parts), () => pick(ids(item.boxes))) };
    case 'gaps': {
      const gaps = item.pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece.id] : []));
      const bank = item.bank;
      return bank
        ? { kind: 'gaps', words: { [gaps[0] ?? '']: pick(bank) ?? '' } }
        : { kind: 'gaps', words: each(gaps, word) };
    }
    case 'short-text':
      return { kind: 'short-text', text: word() };
    case 'writing':
      return { kind: 'writing', text: Array.from({ length: 20 }, word).join(' ') };
    case 'poll': {
      const choice = pick(ids(item.choices));
      return choice === undefined
        ? { kind: 'poll', chosen: [], words: [word()] }
        : { kind: 'poll', chosen: [choice], words: [] };
    }
    case 'drawing':
      return {
        kind: 'drawing',
        strokes: Array.from({ length: 5 }, (_, stroke) => ({
          id: `s${stroke}`,
          tool: 'pen' as const,
          colour: 'brick' as const,
          width: 'medium' as const,
          points: Array.from({ length: 90 }, (__, at) =>
            at % 3 === 2 ? 128 : Math.floor(random() * 20_000),
          ),
        })),
      };
    default:
      return null;
  }
}
