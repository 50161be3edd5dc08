import { linkItem } from '#protocol/activity/link.ts';
import { hasGap } from './gap-text.ts';
import type { ActivityDraft, ContentDraft, ItemDraft, PartDraft } from './shapes.ts';

/** What an item still needs before it can be handed out; its sentence is in the catalogue. */
export const PROBLEMS = [
  'prompt',
  'choices',
  'number',
  'parts',
  'pairs',
  'half-pair',
  'boxes',
  'box-parts',
  'gaps',
  'picture',
  'places',
  'place-label',
  'page',
  'url',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export function saysSomething({ text, picture, sound }: ContentDraft): boolean {
  return text.trim() !== '' || picture !== undefined || sound !== undefined;
}

export function filled<Part extends ContentDraft>(parts: readonly Part[]): Part[] {
  return parts.filter(saysSomething);
}

/** The first thing that is missing; null when the item is whole. Empty rows are simply left out. */
export function problemOf(item: ItemDraft): Problem | null {
  return saysSomething(item.prompt) ? problemOfKind(item) : 'prompt';
}

function problemOfKind(item: ItemDraft): Problem | null {
  switch (item.kind) {
    case 'choice':
      return atLeastTwo(item.choices, 'choices');
    case 'poll':
      return item.free ? null : atLeastTwo(item.choices, 'choices');
    case 'number':
      return isNumber(item.right) && isNumber(item.tolerance) ? null : 'number';
    case 'order':
      return atLeastTwo(item.parts, 'parts');
    case 'match': {
      const pairs = item.pairs.filter(
        ({ left, right }) => saysSomething(left) || saysSomething(right),
      );
      const half = pairs.some(({ left, right }) => !saysSomething(left) || !saysSomething(right));
      return half ? 'half-pair' : pairs.length < 2 ? 'pairs' : null;
    }
    case 'sort':
      if (!item.boxes.every(saysSomething) || item.boxes.length < 2) return 'boxes';
      return item.parts.some(({ part }) => saysSomething(part)) ? null : 'box-parts';
    case 'gaps':
      return hasGap(item.text) ? null : 'gaps';
    case 'labels':
      if (!item.picture) return 'picture';
      if (item.places.length === 0) return 'places';
      return item.places.every(({ label }) => saysSomething(label)) ? null : 'place-label';
    case 'page':
      return item.page === null ? 'page' : null;
    case 'link':
      return linkItem.shape.url.safeParse(addressOf(item.url)).success ? null : 'url';
    default:
      return null;
  }
}

function atLeastTwo(parts: readonly PartDraft[], problem: Problem): Problem | null {
  return filled(parts).length < 2 ? problem : null;
}

/** As a French teacher types it: "3,5", "1 000". Empty: none. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain === '' ? null : Number(plain);
}

function isNumber(text: string): boolean {
  const number = numberOf(text);
  return number === null || Number.isFinite(number);
}

/** Nobody types "https://". */
export function addressOf(url: string): string {
  const typed = url.trim();
  return typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
}

/** The first item that is not whole, and why. */
export function firstProblem({ items }: ActivityDraft): { place: number; problem: Problem } | null {
  for (const [place, item] of items.entries()) {
    const problem = problemOf(item);
    if (problem !== null) return { place, problem };
  }
  return null;
}
