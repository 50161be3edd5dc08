import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import type { Activity } from '#protocol/activity/activity.ts';
import { itemSchema, type Item } from '#protocol/activity/item.ts';
import { SAMPLES } from '#classroom/rules/items/samples.ts';
import { KINDLY } from '../tolerance.ts';
import type { ParseGift } from './parsed.ts';
import { readGift } from './read-gift.ts';
import { writeGift } from './write-gift.ts';

const words = { right: 'Vrai', wrong: 'Faux', complete: 'Complète.', play: 'Joue.' };

function newIds(): () => string {
  let id = 0;
  return () => `id-${(id += 1)}`;
}

const read = (text: string) =>
  readGift(text, 'Fichier', parse as unknown as ParseGift, { newId: newIds(), words });

/** Letters of teachers, and every sign that GIFT reads. */
const sign = fc.constantFrom(
  ...[...'abéÀœ 019.,;!?+-*/\'"()[]<>|@_^$%&:=~#{}\\«»’×→😀'],
  '->',
  '//',
  '<b>',
  '&amp;',
  '[html]',
  '%50%',
  '::',
  '####',
  '\\n',
  '$CATEGORY: x',
);
const line = fc
  .array(sign, { minLength: 1, maxLength: 24 })
  .map((signs) => signs.join('').replace(/_{3,}/g, '_').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && !/\$\$|\\\\[([]|\\(frac|sqrt|times|neq|leq|geq)/.test(text));
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const withoutArrow = line.filter((text) => !text.includes('->'));

const part = (text: string, index: number) => ({ id: `p${index}`, text });
const base = { id: fc.constant('i'), prompt: paragraph.map((text) => ({ text })) };
const explained = {
  ...base,
  explanation: fc.option(
    line.map((text) => ({ text })),
    { nil: undefined },
  ),
};

const choice = fc
  .tuple(
    fc.uniqueArray(withoutArrow, { minLength: 2, maxLength: 6 }),
    fc.integer({ min: 1, max: 63 }),
  )
  .chain(([texts, mask]) => {
    const choices = texts.map(part);
    const chosen = choices.filter((_one, index) => (mask >> index) & 1);
    const several = mask % 2 === 0;
    const right = (several ? chosen : chosen.slice(0, 1)).map(({ id }) => id);
    return fc.record({
      ...explained,
      kind: fc.constant('choice' as const),
      several: fc.constant(several && right.length > 0),
      choices: fc.constant(choices),
      right: fc.constant(right),
    });
  });
const trueFalse = fc.boolean().chain((isTrue) =>
  fc.record({
    ...explained,
    kind: fc.constant('choice' as const),
    several: fc.constant(false),
    preset: fc.constant('true-false' as const),
    choices: fc.constant(['Vrai', 'Faux'].map(part)),
    right: fc.constant([isTrue ? 'p0' : 'p1']),
  }),
);
const shortText = fc.record({
  ...explained,
  kind: fc.constant('short-text' as const),
  accepted: fc.uniqueArray(withoutArrow, { minLength: 1, maxLength: 4 }),
  tolerance: fc.constant(KINDLY),
});
const decimal = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 1000);
const number = fc.record({
  ...explained,
  kind: fc.constant('number' as const),
  right: decimal,
  tolerance: decimal.map(Math.abs),
  unit: fc.constant(''),
});
const match = fc
  .array(fc.tuple(withoutArrow, withoutArrow), { minLength: 2, maxLength: 5 })
  .chain((texts) =>
    fc.record({
      ...explained,
      kind: fc.constant('match' as const),
      pairs: fc.constant(
        texts.map(([left, right], at) => ({
          left: part(left, 2 * at),
          right: part(right, 2 * at + 1),
        })),
      ),
      extra: fc
        .array(withoutArrow, { maxLength: 2 })
        .map((extra) => extra.map((text, at) => part(text, 100 + at))),
    }),
  );
const gaps = fc
  .tuple(line, line, fc.uniqueArray(withoutArrow, { minLength: 2, maxLength: 4 }), fc.boolean())
  .filter(([before, after]) => !/_$/.test(before) && !/^_/.test(after))
  .chain(([before, after, [right = '', ...wrong], typed]) =>
    fc.record({
      ...explained,
      prompt: fc.constant({ text: words.complete }),
      kind: fc.constant('gaps' as const),
      pieces: fc.constant([
        { kind: 'text' as const, text: `${before} ` },
        { kind: 'gap' as const, id: 'g', accepted: typed ? [right, ...wrong] : [right] },
        { kind: 'text' as const, text: ` ${after}` },
      ]),
      bank: fc.constant(typed ? null : wrong),
      tolerance: fc.constant(KINDLY),
    }),
  );
const writing = fc.record({
  ...base,
  kind: fc.constant('writing' as const),
  lines: fc.constant(6),
});
const item = fc
  .oneof(choice, trueFalse, shortText, number, match, gaps, writing)
  // Without fields that are undefined.
  .map((made): Item => itemSchema.parse(JSON.parse(JSON.stringify(made))));

const activity = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 4 }), fc.option(line, { nil: undefined }))
  .map(([items, instruction]): Activity => {
    return {
      id: 'a',
      title: 'Les chats',
      ...(instruction === undefined ? {} : { instruction: { text: instruction } }),
      items,
      feedback: 'verdict',
      attempts: 1,
      shuffle: { items: false, choices: false },
      seconds: null,
    };
  });

/** Without ids, which are always new; right ones by their place. */
function meaning(found: Item): unknown {
  const bare = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'id' ? undefined : one)));
  if (found.kind !== 'choice') return bare(found);
  const right = found.choices.flatMap(({ id }, at) => (found.right.includes(id) ? [at] : []));
  return bare({ ...found, right });
}

describe('RG10 what is written as GIFT', () => {
  it('comes back the same, whatever signs are in it', () => {
    fc.assert(
      fc.property(activity, (given) => {
        const { text } = writeGift([given]);
        const [back, ...more] = read(text).activities;
        expect(more).toEqual([]);
        expect(back?.title).toBe('Les chats');
        expect(back?.instruction).toEqual(given.instruction);
        expect(back?.items.map(meaning)).toEqual(given.items.map(meaning));
      }),
      { numRuns: 400 },
    );
  });

  it('tells what GIFT does not know', () => {
    const items = Object.values(SAMPLES).map((sample, index) => ({
      ...sample.item,
      id: `i${index}`,
    }));
    const whole = {
      id: 'a',
      title: 'Tout',
      items,
      feedback: 'none',
      attempts: 1,
      seconds: null,
    } as const;
    const { report } = writeGift([{ ...whole, shuffle: { items: false, choices: false } }]);
    expect(report.lines).toHaveLength(14);
    const told = Object.keys(SAMPLES).map((kind, at) => [kind, report.lines[at]?.obstacle?.code]);
    expect(told.filter(([, code]) => code === undefined).map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['choice', 'short-text', 'number', 'match', 'writing']),
    );
    for (const kind of ['order', 'sort', 'labels', 'drawing', 'poll', 'page', 'link', 'h5p']) {
      expect(told).toContainEqual([kind, 'not-in-gift']);
    }
  });
});
