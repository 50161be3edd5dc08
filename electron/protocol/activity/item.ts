import * as z from 'zod/mini';
import { choiceGiven, choiceItem, type LaptopChoice } from './choice.ts';
import type { Content } from './content.ts';
import { drawingGiven, drawingItem, type LaptopDrawing } from './drawing.ts';
import { gapsGiven, gapsItem, type LaptopGaps } from './gaps.ts';
import { h5pGiven, h5pItem, type LaptopH5p } from './h5p.ts';
import { labelsGiven, labelsItem, type LaptopLabels } from './labels.ts';
import { linkGiven, linkItem, type LaptopLink } from './link.ts';
import { matchGiven, matchItem, type LaptopMatch } from './match.ts';
import { numberGiven, numberItem, type LaptopNumber } from './number.ts';
import { orderGiven, orderItem, type LaptopOrder } from './order.ts';
import { pageGiven, pageItem, type LaptopPage } from './page.ts';
import { pollGiven, pollItem, type LaptopPoll } from './poll.ts';
import { shortTextGiven, shortTextItem, type LaptopShortText } from './short-text.ts';
import { sortGiven, sortItem, type LaptopSort } from './sort.ts';
import { writingGiven, writingItem, type LaptopWriting } from './writing.ts';

/**
 * The kinds of items. Each has a file here (what is kept, what a pupil gives, what a laptop sees)
 * and one in `classroom/rules/items/` (what is possible, right, hidden and counted).
 */
export const ITEM_KINDS = [
  'choice',
  'short-text',
  'number',
  'order',
  'match',
  'sort',
  'gaps',
  'labels',
  'drawing',
  'writing',
  'poll',
  'page',
  'link',
  'h5p',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

const anyItem = z.discriminatedUnion('kind', [
  choiceItem,
  shortTextItem,
  numberItem,
  orderItem,
  matchItem,
  sortItem,
  gapsItem,
  labelsItem,
  drawingItem,
  writingItem,
  pollItem,
  pageItem,
  linkItem,
  h5pItem,
]);

/** With its right answers: it stays on the teacher's PC. Items of the first version are read too. */
export const itemSchema = z.pipe(z.transform(readItem), anyItem);
export type Item = z.infer<typeof anyItem>;
export type ItemOf<Kind extends ItemKind> = Extract<Item, { kind: Kind }>;

/** The first version had a prompt of words and one right choice or null. */
function readItem(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('prompt' in value)) return value;
  const prompt = typeof value.prompt === 'string' ? { text: value.prompt } : value.prompt;
  const item = { ...value, prompt };
  if (!('kind' in value && value.kind === 'choice' && 'right' in value)) return item;
  const { right } = value;
  if (Array.isArray(right)) return item;
  return { several: false, ...item, right: right === null ? [] : [right] };
}

const anyGiven = z.discriminatedUnion('kind', [
  choiceGiven,
  shortTextGiven,
  numberGiven,
  orderGiven,
  matchGiven,
  sortGiven,
  gapsGiven,
  labelsGiven,
  drawingGiven,
  writingGiven,
  pollGiven,
  pageGiven,
  linkGiven,
  h5pGiven,
]);

/** What a pupil gives to an item of the same kind. */
export const givenSchema = anyGiven;
export type Given = z.infer<typeof anyGiven>;
export type GivenOf<Kind extends ItemKind> = Extract<Given, { kind: Kind }>;

/** What a laptop sees of each kind: nothing from which the right answer can be read. */
export type LaptopItem = { id: string; prompt: Content } & (
  | LaptopChoice
  | LaptopShortText
  | LaptopNumber
  | LaptopOrder
  | LaptopMatch
  | LaptopSort
  | LaptopGaps
  | LaptopLabels
  | LaptopDrawing
  | LaptopWriting
  | LaptopPoll
  | LaptopPage
  | LaptopLink
  | LaptopH5p
);
export type LaptopItemOf<Kind extends ItemKind> = Extract<LaptopItem, { kind: Kind }>;
