import { expect, it } from 'vitest';
import { givenSchema, type ItemKind } from '#protocol/activity/item.ts';
import { accepts, hide } from '../rules/items/registry.ts';
import { SAMPLES } from '../rules/items/samples.ts';
import { guess } from './guess.ts';
import { seeded } from './seeded.ts';

it.each(Object.keys(SAMPLES) as ItemKind[])('a guess at %s is always a possible answer', (kind) => {
  const { item } = SAMPLES[kind];
  for (let seed = 0; seed < 30; seed += 1) {
    const given = guess(hide(item, `seed${seed}`, true), seeded(seed));
    expect(given && accepts(item, givenSchema.parse(given))).toBe(true);
  }
});
