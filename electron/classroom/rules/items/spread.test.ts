import { expect, it } from 'vitest';
import { spreadOf } from '#protocol/activity/spread.ts';
import type { ItemKind } from '#protocol/activity/item.ts';
import { givenOf, SAMPLES } from './samples.ts';
import { summaryOf } from './summary.ts';

/** All answers of a kind's sample: right, partly, wrong, or one that nobody judges. */
function spread(kind: ItemKind) {
  const sample = SAMPLES[kind];
  return spreadOf(sample.item, summaryOf(sample.item, givenOf(sample)));
}

it('K21: choices and words are counted, and the right ones told', () => {
  expect(spread('choice').bars.map(({ id, count, right }) => [id, count, right])).toEqual([
    ['a', 3, true],
    ['b', 1, false],
    ['c', 1, true],
  ]);
  expect(spread('short-text').words).toEqual([
    { text: 'ete', count: 1, right: false },
    { text: "l'été", count: 1, right: true },
  ]);
  expect(spread('number').words).toEqual([
    { text: '3,55', count: 1, right: true },
    { text: '3,7', count: 1, right: false },
  ]);
  expect(spread('poll').words.map(({ text, right }) => [text, right])).toEqual([
    ['mer', null],
    ['plage', null],
  ]);
});

it('K21: of parts it is told how many put each where it belongs', () => {
  const figures = (kind: ItemKind) => spread(kind).parts.map(({ id, right }) => [id, right]);
  expect(figures('order')).toEqual([
    ['a', 2],
    ['b', 2],
    ['c', 1],
    ['d', 1],
  ]);
  expect(figures('match')).toEqual([
    ['a', 2],
    ['c', 1],
  ]);
  expect(figures('sort')).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(figures('gaps')).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(figures('labels')).toEqual([
    ['p', 2],
    ['q', 1],
  ]);
});

it('K21: the shares of right, partly right and wrong are there where somebody judges', () => {
  expect(spread('h5p').verdicts).toEqual({ right: 1, partly: 1, wrong: 1 });
  for (const kind of ['drawing', 'writing', 'page', 'link', 'poll'] as const) {
    expect(spread(kind)).toMatchObject({ verdicts: null, parts: [] });
  }
});
