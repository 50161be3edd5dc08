import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  givenSchema,
  ITEM_KINDS,
  itemSchema,
  type Given,
  type Item,
} from '#protocol/activity/item.ts';
import { answerSchema } from '#protocol/handout.ts';
import { accepts, hide, judge, keysOf, solution } from './registry.ts';
import { mixerOf } from './mixer.ts';
import { readNumber } from './number.ts';
import { givenOf, SAMPLES } from './samples.ts';
import { moved, NO_ANSWERS, summaryOf } from './summary.ts';
import { normalWords } from './values.ts';

const words = (text: string, tolerance = { accents: false, case: true, spacing: true }) =>
  normalWords(text, tolerance);

describe.each(ITEM_KINDS)('%s', (kind) => {
  const sample = SAMPLES[kind];
  const { item } = sample;

  it('[K6] goes through its schema and comes back the same', () => {
    expect(itemSchema.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
    for (const given of givenOf(sample)) {
      expect(givenSchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
    }
  });

  it('[K1] takes possible answers only', () => {
    for (const given of givenOf(sample)) expect(accepts(item, given)).toBe(true);
    if (sample.impossible) expect(accepts(item, sample.impossible)).toBe(false);
    for (const other of ITEM_KINDS.filter((one) => one !== kind)) {
      for (const given of givenOf(SAMPLES[other])) {
        expect(accepts(item, given)).toBe(false);
        expect(judge(item, given)).toBeNull();
      }
    }
  });

  it('[K2] judges right, partly and wrong; the solution is right', () => {
    for (const verdict of ['right', 'partly', 'wrong'] as const) {
      const given = sample[verdict];
      if (given) expect(judge(item, given)?.verdict).toBe(verdict);
    }
    if (sample.some) expect(judge(item, sample.some)).toBeNull();
    const best = solution(item);
    if (best) expect([accepts(item, best), judge(item, best)?.share]).toEqual([true, 1]);
  });

  it('[K3] hides what is right', () => {
    const hidden = hide(item, 'seed', false);
    const text = JSON.stringify(hidden);
    for (const secret of [
      'right',
      'explanation',
      'accepted',
      'box',
      'tolerance',
      'label',
      'pairs',
    ]) {
      expect(text).not.toContain(`"${secret}":`);
    }
    expect(text).not.toContain('Parce que');
    expect([hidden.kind, hidden.id, hidden.prompt]).toEqual([kind, item.id, item.prompt]);
  });

  it('[K4] is in the same order for the same pupil', () => {
    expect(hide(item, 'a/léa/i', true)).toEqual(hide(item, 'a/léa/i', true));
  });

  it('[K5] counts the same one by one and all at once, in any order', () => {
    const all = givenOf(sample);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { maxLength: 12 }), (list) => {
        const whole = summaryOf(item, list);
        expect(summaryOf(item, list.toReversed())).toEqual(whole);
        const [first, ...rest] = list;
        if (first === undefined) return;
        expect(moved(whole, item, first, null)).toEqual(summaryOf(item, rest));
        const changed = all[0] ?? first;
        expect(moved(whole, item, first, changed)).toEqual(summaryOf(item, [changed, ...rest]));
      }),
      { numRuns: 30 },
    );
    expect(summaryOf(item, [])).toEqual(NO_ANSWERS);
  });
});

describe('kinds', () => {
  const right = (item: Item, given: Given) => judge(item, given)?.verdict;

  it('[K10] choice: one of several is not all, a wrong one takes a right one away', () => {
    const { item } = SAMPLES.choice;
    const share = (...chosen: string[]) => judge(item, { kind: 'choice', chosen })?.share;
    expect([share('a', 'c'), share('a'), share('a', 'b'), share('b')]).toEqual([1, 0.5, 0, 0]);
    const free = { ...item, right: [] } as Item;
    expect(judge(free, { kind: 'choice', chosen: ['a'] })).toBeNull();
    const preset = { ...item, preset: 'true-false' } as Item;
    for (const seed of 'abcdefgh') {
      expect(hide(preset, seed, true)).toMatchObject({ choices: [{ id: 'a' }, { id: 'b' }, {}] });
    }
  });

  it('[K11] words: apostrophes, accents, case and spaces as the item says', () => {
    expect(words('L’Été')).toBe(words("l'été"));
    expect(words(' arc  en\u00a0ciel ')).toBe(words('arc en ciel'));
    expect(words('cœur')).toBe(words('coeur'));
    expect(words('été')).not.toBe(words('ete'));
    const kind = { accents: true, case: true, spacing: true };
    expect(words('Élève', kind)).toBe(words('eleve', kind));
    const strict = { accents: false, case: false, spacing: false };
    expect(words('Paris', strict)).not.toBe(words('paris', strict));
    expect(words('a b', strict)).not.toBe(words('a  b', strict));
  });

  it('[K12] numbers as they are typed in France', () => {
    const read = ['3,5', '3.5', ' 1 000 ', '1\u202f000,5', '−2', '+7', ',5', '12 cm', '12cm'];
    const values = read.map((text) => readNumber(text, 'cm'));
    expect(values).toEqual([3.5, 3.5, 1000, 1000.5, -2, 7, 0.5, 12, 12]);
    for (const text of ['', 'x', '1,2,3', '1e3', '0x10', 'Infinity', '12 kg', '--1']) {
      expect(readNumber(text, 'cm')).toBeNull();
    }
    const item: Item = { id: 'i', prompt: {}, kind: 'number', right: 0.3, tolerance: 0, unit: '' };
    expect(right(item, { kind: 'number', text: '0,3' })).toBe('right');
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), (value) => {
        const text = value.toFixed(3).replace('.', ',');
        expect(readNumber(text)).toBe(Number(value.toFixed(3)));
      }),
    );
  });

  it('[K13] order: parts that look the same may change places', () => {
    const twins: Item = {
      id: 'i',
      prompt: {},
      kind: 'order',
      parts: [
        { id: 'a', text: 'le' },
        { id: 'b', text: 'chat' },
        { id: 'c', text: 'le' },
      ],
    };
    expect(right(twins, { kind: 'order', order: ['c', 'b', 'a'] })).toBe('right');
  });

  it('[K14] match: an equal part on the right is as good', () => {
    const item: Item = {
      id: 'i',
      prompt: {},
      kind: 'match',
      pairs: [
        { left: { id: 'a', text: 'chat' }, right: { id: 'b', text: 'animal' } },
        { left: { id: 'c', text: 'chien' }, right: { id: 'd', text: 'animal' } },
      ],
      extra: [],
    };
    expect(right(item, { kind: 'match', links: { a: 'd', c: 'b' } })).toBe('right');
    expect(accepts(item, { kind: 'match', links: { constructor: 'b' } })).toBe(false);
  });

  it('[K16] gaps: from a bank only what lies in it', () => {
    const item = { ...SAMPLES.gaps.item, bank: ['souris'] } as Item;
    const hidden = hide(item, 'seed', false);
    expect(hidden.kind === 'gaps' && hidden.bank?.toSorted()).toEqual(['chat', 'lit', 'souris']);
    expect(accepts(item, { kind: 'gaps', words: { a: 'souris' } })).toBe(true);
    expect(accepts(item, { kind: 'gaps', words: { a: 'matou' } })).toBe(false);
  });

  it('[K19] poll: words count together whatever their case, a choice once', () => {
    const { item } = SAMPLES.poll;
    expect(keysOf(item, { kind: 'poll', chosen: [], words: ['Mer', 'mer '] })).toEqual(['mer']);
    const choices = { ...item, choices: [{ id: 'a', text: 'oui' }], most: 1 } as Item;
    expect(accepts(choices, { kind: 'poll', chosen: ['a'], words: [] })).toBe(true);
    expect(accepts(choices, { kind: 'poll', chosen: [], words: ['oui'] })).toBe(false);
  });

  it('[K3] never hands out three or more in their right order', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.uniqueArray(fc.integer(), { minLength: 3, maxLength: 12 }),
        (seed, list) => {
          const order = mixerOf(seed, false).always(list);
          expect(order).not.toEqual(list);
          expect(order.toSorted()).toEqual(list.toSorted());
          expect(mixerOf(seed, false).choices(list)).toEqual(list);
          expect(mixerOf(seed, true).choices(list).toSorted()).toEqual(list.toSorted());
        },
      ),
    );
  });
});

describe('the schemas', () => {
  it('[K7] read items and answers of the first version', () => {
    const old = {
      id: 'i1',
      kind: 'choice',
      prompt: 'Combien ?',
      choices: [
        { id: 'a', text: '3/8' },
        { id: 'b', text: '5/8' },
      ],
      right: 'b',
    };
    const choices = old.choices;
    const now = {
      id: 'i1',
      kind: 'choice',
      prompt: { text: 'Combien ?' },
      several: false,
      choices,
    };
    expect(itemSchema.parse(old)).toEqual({ ...now, right: ['b'] });
    expect(itemSchema.parse({ ...old, right: null })).toEqual({ ...now, right: [] });
    const answer = { id: 'x', handout: 'h', item: 'i1', pupil: 'p', at: 1 };
    expect(answerSchema.parse({ ...answer, choice: 'b' })).toEqual({
      ...answer,
      given: { kind: 'choice', chosen: ['b'] },
      attempt: 1,
      late: false,
    });
  });

  it('refuse what is too much, without words, or elsewhere', () => {
    const { item } = SAMPLES.choice;
    const link = { ...SAMPLES.link.item };
    const bad: unknown[] = [
      { ...item, prompt: {} },
      { ...item, prompt: { text: '' } },
      { ...item, right: ['x'] },
      { ...item, several: false },
      { ...item, choices: [{ id: 'a', text: 'seul' }], right: [] },
      { ...item, choices: [0, 1].map(() => ({ id: 'a', text: 'deux fois' })), right: [] },
      {
        ...SAMPLES.labels.item,
        picture: { blob: 'a'.repeat(64), type: 'image/svg+xml', bytes: 1 },
      },
      ...['javascript:alert(1)', 'ftp://a.fr', 'http://', 'https://a@b.fr', 'http://a b'].map(
        (url) => ({ ...link, url }),
      ),
      null,
      7,
      'item',
    ];
    for (const one of bad) expect(itemSchema.safeParse(one).success).toBe(false);
    const numbers = Array.from({ length: 6000 * 3 }, () => 1);
    const stroke = { id: 's', tool: 'pen', colour: 'sky', width: 'thin', points: numbers };
    const strokes = ['a', 'b', 'c'].map((id) => ({ ...stroke, id }));
    expect(givenSchema.safeParse({ kind: 'drawing', strokes }).success).toBe(false);
    expect(givenSchema.safeParse({ kind: 'drawing', strokes: strokes.slice(1) }).success).toBe(
      true,
    );
  });
});
