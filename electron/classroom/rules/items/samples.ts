import type { Content, Part } from '#protocol/activity/content.ts';
import type { Given, Item, ItemKind } from '#protocol/activity/item.ts';

/** One item of each kind with a right, a partly right and a wrong answer: for tests. */
export interface Sample {
  item: Item;
  right?: Given;
  partly?: Given;
  wrong?: Given;
  /** Where nobody judges. */
  some?: Given;
  impossible?: Given;
}

const prompt: Content = { text: 'Que vois-tu ?' };
const explanation: Content = { text: 'Parce que.' };
const part = (id: string): Part => ({ id, text: `mot ${id}` });
const picture = { blob: 'a'.repeat(64), type: 'image/png' as const, bytes: 100 };
const strict = { accents: false, case: true, spacing: true };
const base = { id: 'i', prompt, explanation };
const stroke = {
  id: 's1',
  tool: 'pen' as const,
  colour: 'brick' as const,
  width: 'medium' as const,
  points: [0, 0, 128, 100, 100, 128],
};

export const SAMPLES: Record<ItemKind, Sample> = {
  choice: {
    item: {
      ...base,
      kind: 'choice',
      several: true,
      choices: ['a', 'b', 'c'].map(part),
      right: ['a', 'c'],
    },
    right: { kind: 'choice', chosen: ['c', 'a'] },
    partly: { kind: 'choice', chosen: ['a'] },
    wrong: { kind: 'choice', chosen: ['a', 'b'] },
    impossible: { kind: 'choice', chosen: ['x'] },
  },
  'short-text': {
    item: { ...base, kind: 'short-text', accepted: ["l'été", 'été'], tolerance: strict },
    right: { kind: 'short-text', text: '  L’ÉTÉ ' },
    wrong: { kind: 'short-text', text: 'ete' },
    impossible: { kind: 'short-text', text: '  ' },
  },
  number: {
    item: { ...base, kind: 'number', right: 3.5, tolerance: 0.1, unit: 'cm' },
    right: { kind: 'number', text: '3,55 cm' },
    wrong: { kind: 'number', text: '3.7' },
    impossible: { kind: 'number', text: 'trois' },
  },
  order: {
    item: { ...base, kind: 'order', parts: ['a', 'b', 'c', 'd'].map(part) },
    right: { kind: 'order', order: ['a', 'b', 'c', 'd'] },
    partly: { kind: 'order', order: ['a', 'b', 'd', 'c'] },
    wrong: { kind: 'order', order: ['b', 'a', 'd', 'c'] },
    impossible: { kind: 'order', order: ['a', 'a', 'b', 'c'] },
  },
  match: {
    item: {
      ...base,
      kind: 'match',
      pairs: [
        { left: part('a'), right: part('b') },
        { left: part('c'), right: part('d') },
      ],
      extra: [part('e')],
    },
    right: { kind: 'match', links: { a: 'b', c: 'd' } },
    partly: { kind: 'match', links: { a: 'b' } },
    wrong: { kind: 'match', links: { a: 'd', c: 'e' } },
    impossible: { kind: 'match', links: { a: 'd', c: 'd' } },
  },
  sort: {
    item: {
      ...base,
      kind: 'sort',
      boxes: ['x', 'y'].map(part),
      parts: [
        { part: part('a'), box: 'x' },
        { part: part('b'), box: 'y' },
      ],
    },
    right: { kind: 'sort', boxes: { a: 'x', b: 'y' } },
    partly: { kind: 'sort', boxes: { a: 'x', b: 'x' } },
    wrong: { kind: 'sort', boxes: { a: 'y' } },
    impossible: { kind: 'sort', boxes: { a: 'b' } },
  },
  gaps: {
    item: {
      ...base,
      kind: 'gaps',
      pieces: [
        { kind: 'text', text: 'Le ' },
        { kind: 'gap', id: 'a', accepted: ['chat', 'matou'] },
        { kind: 'text', text: ' dort sur le ' },
        { kind: 'gap', id: 'b', accepted: ['lit'] },
      ],
      bank: null,
      tolerance: strict,
    },
    right: { kind: 'gaps', words: { a: 'Matou', b: 'lit' } },
    partly: { kind: 'gaps', words: { a: 'chat' } },
    wrong: { kind: 'gaps', words: { a: 'lit', b: 'chat' } },
    impossible: { kind: 'gaps', words: { x: 'chat' } },
  },
  labels: {
    item: {
      ...base,
      kind: 'labels',
      picture,
      places: [
        { id: 'p', x: 0.1, y: 0.2, label: part('a') },
        { id: 'q', x: 0.5, y: 0.5, label: part('b') },
      ],
      extra: [part('c')],
    },
    right: { kind: 'labels', places: { p: 'a', q: 'b' } },
    partly: { kind: 'labels', places: { p: 'a', q: 'c' } },
    wrong: { kind: 'labels', places: { p: 'b', q: 'a' } },
    impossible: { kind: 'labels', places: { p: 'q' } },
  },
  drawing: {
    item: { ...base, kind: 'drawing', ground: { kind: 'paper', paper: 'slate' } },
    some: { kind: 'drawing', strokes: [stroke] },
    impossible: { kind: 'drawing', strokes: [] },
  },
  writing: {
    item: { ...base, kind: 'writing', lines: 5 },
    some: { kind: 'writing', text: 'Il était une fois…' },
    impossible: { kind: 'writing', text: '' },
  },
  poll: {
    item: { ...base, kind: 'poll', choices: [], most: 2 },
    some: { kind: 'poll', chosen: [], words: ['Mer', 'plage'] },
    impossible: { kind: 'poll', chosen: [], words: ['a', 'b', 'c'] },
  },
  page: {
    item: { ...base, kind: 'page', page: { blob: 'b'.repeat(64), page: 2 }, write: true },
    some: { kind: 'page', strokes: [stroke] },
  },
  link: {
    item: { ...base, kind: 'link', url: 'https://fr.vikidia.org/wiki/Renard' },
    some: { kind: 'link' },
  },
  h5p: {
    item: { ...base, kind: 'h5p', package: { blob: 'c'.repeat(64), bytes: 1000 } },
    right: { kind: 'h5p', score: 3, max: 3, completed: true },
    partly: { kind: 'h5p', score: 1, max: 3, completed: true },
    wrong: { kind: 'h5p', score: 0, max: 3, completed: false },
    impossible: { kind: 'h5p', score: 4, max: 3, completed: true },
  },
};

export function givenOf({ right, partly, wrong, some }: Sample): Given[] {
  return [right, partly, wrong, some].flatMap((given) => given ?? []);
}
