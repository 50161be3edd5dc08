import type { ActivityDraft, ContentDraft, DraftKind, ItemDraft, PartDraft } from './shapes.ts';

/** What the editor begins with. Ids come from outside. */
type NewId = () => string;

export const EMPTY: ContentDraft = { text: '' };

export function newPart(newId: NewId, text = ''): PartDraft {
  return { id: newId(), text };
}

/** The first item of these kinds; a package is brought in and never begun here. */
export type NewKind = Exclude<DraftKind, 'h5p'> | 'true-false';

const KIND_TOLERANCE = { accents: false, case: true, spacing: true };

/** True and false have words of their own, in the teacher's language. */
export function newItem(
  kind: NewKind,
  newId: NewId,
  words: { yes: string; no: string },
): ItemDraft {
  const base = { id: newId(), prompt: EMPTY, explanation: EMPTY };
  const parts = (amount: number) => Array.from({ length: amount }, () => newPart(newId));
  switch (kind) {
    case 'choice':
      return { ...base, kind, several: false, choices: parts(4), right: [] };
    case 'true-false': {
      const choices = [newPart(newId, words.yes), newPart(newId, words.no)];
      return {
        ...base,
        kind: 'choice',
        several: false,
        choices,
        right: [],
        preset: kind,
      };
    }
    case 'short-text':
      return { ...base, kind, accepted: [''], tolerance: KIND_TOLERANCE };
    case 'number':
      return { ...base, kind, right: '', tolerance: '', unit: '' };
    case 'order':
      return { ...base, kind, parts: parts(3) };
    case 'match': {
      const pairs = Array.from({ length: 3 }, () => ({
        left: newPart(newId),
        right: newPart(newId),
      }));
      return { ...base, kind, pairs, extra: [] };
    }
    case 'sort': {
      const boxes = parts(2);
      const inBoxes = boxes.map((box) => ({
        part: newPart(newId),
        box: box.id,
      }));
      return { ...base, kind, boxes, parts: inBoxes };
    }
    case 'gaps':
      return {
        ...base,
        kind,
        text: '',
        bank: true,
        extra: '',
        tolerance: KIND_TOLERANCE,
      };
    case 'labels':
      return { ...base, kind, places: [], extra: [] };
    case 'drawing':
      return { ...base, kind, ground: { kind: 'paper', paper: 'slate' } };
    case 'writing':
      return { ...base, kind, lines: 5 };
    case 'poll':
      return { ...base, kind, free: false, choices: parts(3), most: 1 };
    case 'page':
      return { ...base, kind, page: null, write: true };
    case 'link':
      return { ...base, kind, url: '' };
  }
}

/** A copy with ids of its own: what points to a part points to the copy's. */
export function copyOf(item: ItemDraft, newId: NewId): ItemDraft {
  const known = new Map<string, string>();
  const renew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renew);
    if (typeof value === 'string') return known.get(value) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, renew(part)]));
  };
  collectIds(item, (id) => known.set(id, newId()));
  return renew(item) as ItemDraft;
}

function collectIds(value: unknown, found: (id: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('id' in value && typeof value.id === 'string') found(value.id);
  for (const part of Object.values(value)) collectIds(part, found);
}

export function newActivity(first: ItemDraft): ActivityDraft {
  return {
    title: '',
    instruction: EMPTY,
    items: [first],
    feedback: 'none',
    attempts: 1,
    shuffle: { items: false, choices: false },
    seconds: null,
  };
}

/** The same question as another kind: what can be kept of it is kept. */
export function withKind(
  item: ItemDraft,
  kind: NewKind,
  newId: NewId,
  words: { yes: string; no: string },
): ItemDraft {
  const { id, prompt, explanation } = item;
  const made = { ...newItem(kind, newId, words), id, prompt, explanation };
  const parts = partsOf(item);
  if (parts.length < 2) return made;
  if (made.kind === 'order') return { ...made, parts };
  if (made.kind === 'poll') return { ...made, choices: parts };
  if (made.kind === 'choice' && made.preset === undefined) return { ...made, choices: parts };
  return made;
}

function partsOf(item: ItemDraft): PartDraft[] {
  if (item.kind === 'choice') return item.preset ? [] : item.choices;
  if (item.kind === 'poll') return item.choices;
  return item.kind === 'order' ? item.parts : [];
}
