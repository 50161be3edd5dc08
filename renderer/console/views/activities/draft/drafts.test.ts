import { describe, expect, it } from 'vitest';
import { activitySchema } from '#protocol/activity/activity.ts';
import { itemSchema } from '#protocol/activity/item.ts';
import { fromActivity, fromItem } from './from-activity.ts';
import { gapPieces, gapTokens, toggleGap } from './gap-text.ts';
import { redo, undo, write, written } from './history.ts';
import { copyOf, newActivity, newItem, type NewKind } from './new-item.ts';
import { firstProblem, numberOf, problemOf, type Problem } from './problems.ts';
import { activityDraftSchema, type ItemDraft } from './shapes.ts';
import { titleOf, toActivity, toItem } from './to-activity.ts';

let count = 0;
const newId = () => `id${++count}`;
const WORDS = { yes: 'Vrai', no: 'Faux' };
const picture = {
  blob: 'a'.repeat(64),
  type: 'image/png' as const,
  bytes: 100,
};
const start = (kind: NewKind) => ({
  ...newItem(kind, newId, WORDS),
  prompt: { text: ' Que vois-tu ? ' },
});
const say = (texts: readonly string[]) => texts.map((text) => ({ id: newId(), text }));

/** Each kind as a teacher would have filled it in. */
const FILLED: Record<NewKind | 'h5p', () => ItemDraft> = {
  choice: () => {
    const choices = say(['Metz', '', 'Nancy']);
    return {
      ...start('choice'),
      kind: 'choice',
      several: false,
      choices,
      right: ['gone'],
    };
  },
  'true-false': () => start('true-false') as ItemDraft,
  'short-text': () => ({ ...start('short-text'), accepted: ['été', ' '] }) as ItemDraft,
  number: () => ({ ...start('number'), right: '1 003,5', tolerance: '0,5' }) as ItemDraft,
  order: () => ({ ...start('order'), parts: say(['un', 'deux', '']) }) as ItemDraft,
  match: () => {
    const pairs = [
      ['2', 'deux'],
      ['3', 'trois'],
      ['', ''],
    ].map((pair) => {
      const [left, right] = say(pair);
      return { left, right };
    });
    return { ...start('match'), pairs } as ItemDraft;
  },
  sort: () => {
    const boxes = say(['Animal', 'Plante']);
    const parts = say(['chat', 'chêne', '']).map((part, at) => ({
      part,
      box: boxes[at % 2]?.id,
    }));
    return { ...start('sort'), boxes, parts } as ItemDraft;
  },
  gaps: () =>
    ({
      ...start('gaps'),
      text: 'Le [chat|matou] dort.',
      extra: 'chien, lit',
    }) as ItemDraft,
  labels: () => {
    const [label] = say(['bec']);
    return {
      ...start('labels'),
      picture,
      places: [{ id: newId(), x: 0.2, y: 0.3, label }],
    } as ItemDraft;
  },
  drawing: () => start('drawing') as ItemDraft,
  writing: () => start('writing') as ItemDraft,
  poll: () => ({ ...start('poll'), choices: say(['Oui', 'Non']), most: 3 }) as ItemDraft,
  page: () =>
    ({
      ...start('page'),
      page: { blob: 'b'.repeat(64), page: 2 },
    }) as ItemDraft,
  link: () => ({ ...start('link'), url: 'fr.vikidia.org/wiki/Renard' }) as ItemDraft,
  h5p: () => {
    const packed = { blob: 'c'.repeat(64), bytes: 5 };
    const base = {
      id: newId(),
      prompt: { text: 'Joue' },
      explanation: { text: '' },
    };
    return { ...base, kind: 'h5p', package: packed };
  },
};

describe('a draft that is filled in', () => {
  it.each(Object.entries(FILLED))(
    'of %s is an item, and the item is that draft again',
    (_k, make) => {
      const draft = make();
      expect(problemOf(draft)).toBeNull();
      const item = itemSchema.parse(toItem(draft, newId));
      const again = fromItem(item);
      expect(problemOf(again)).toBeNull();
      expect(activityDraftSchema.parse(JSON.parse(JSON.stringify(newActivity(again))))).toEqual(
        newActivity(again),
      );
      const second = itemSchema.parse(toItem(again, newId));
      const plain = (one: unknown) => JSON.stringify(one).replace(/"id\d+"/g, '"id"');
      expect(plain(second)).toBe(plain(item));
    },
  );

  it('leaves empty rows, spaces and answers that are gone behind', () => {
    const item = toItem(FILLED.choice(), newId);
    expect(item).toMatchObject({
      prompt: { text: 'Que vois-tu ?' },
      right: [],
    });
    expect(item.kind === 'choice' && item.choices.map(({ text }) => text)).toEqual([
      'Metz',
      'Nancy',
    ]);
    expect(toItem(FILLED.number(), newId)).toMatchObject({
      right: 1003.5,
      tolerance: 0.5,
    });
    expect(toItem(FILLED.link(), newId)).toMatchObject({
      url: 'https://fr.vikidia.org/wiki/Renard',
    });
    expect(toItem(FILLED.poll(), newId)).toMatchObject({ most: 2 });
  });
});

describe('a draft that is not', () => {
  const MISSING: [Problem, ItemDraft][] = [
    ['prompt', { ...FILLED.order(), prompt: { text: ' ' } }],
    ['choices', start('choice') as ItemDraft],
    ['choices', start('poll') as ItemDraft],
    ['number', { ...start('number'), right: 'trois' } as ItemDraft],
    ['parts', start('order') as ItemDraft],
    ['pairs', start('match') as ItemDraft],
    ['boxes', start('sort') as ItemDraft],
    ['gaps', { ...start('gaps'), text: 'Le chat [] dort.' } as ItemDraft],
    ['picture', start('labels') as ItemDraft],
    ['places', { ...start('labels'), picture } as ItemDraft],
    ['page', start('page') as ItemDraft],
    ['url', { ...start('link'), url: 'javascript:alert(1)' } as ItemDraft],
  ];
  it.each(MISSING)('says what is missing: %s', (problem, draft) => {
    expect(problemOf(draft)).toBe(problem);
    expect(firstProblem(newActivity(FILLED.drawing()))).toBeNull();
    const items = [FILLED.drawing(), draft];
    expect(firstProblem({ ...newActivity(draft), items })).toEqual({
      place: 1,
      problem,
    });
  });

  it('says which pair, box or label is half done', () => {
    const match = FILLED.match();
    if (match.kind !== 'match') throw new Error('no pairs');
    const [left, right] = say(['4', '']);
    if (!left || !right) throw new Error('no parts');
    expect(problemOf({ ...match, pairs: [...match.pairs, { left, right }] })).toBe('half-pair');
    const sort = FILLED.sort();
    expect(problemOf({ ...sort, parts: [] } as ItemDraft)).toBe('box-parts');
    const labels = FILLED.labels();
    if (labels.kind !== 'labels') throw new Error('no labels');
    const bare = labels.places.map((place) => ({
      ...place,
      label: { id: 'x', text: '' },
    }));
    expect(problemOf({ ...labels, places: bare })).toBe('place-label');
  });

  it('has picture or sound instead of words', () => {
    expect(problemOf({ ...FILLED.order(), prompt: { text: '', picture } })).toBeNull();
  });
});

describe('an activity', () => {
  it('is called by its first question unless it has a title', () => {
    const draft = newActivity(FILLED.choice());
    expect(titleOf(draft)).toBe('Que vois-tu ?');
    expect(titleOf({ ...draft, title: ' Capitales ' })).toBe('Capitales');
    const activity = activitySchema.parse(toActivity(draft, newId));
    expect(fromActivity(activity).items).toHaveLength(1);
  });

  it('duplicates an item whose parts have ids of their own and still point to each other', () => {
    const sort = FILLED.sort();
    const copy = copyOf(sort, newId);
    if (sort.kind !== 'sort' || copy.kind !== 'sort') throw new Error('no boxes');
    expect(problemOf(copy)).toBeNull();
    expect(copy.boxes[0]?.id).not.toBe(sort.boxes[0]?.id);
    expect(copy.parts[0]?.box).toBe(copy.boxes[0]?.id);
    expect(itemSchema.safeParse(toItem(copy, newId)).success).toBe(true);
  });

  it('takes changes back; typing on in one field is one of them', () => {
    const draft = newActivity(FILLED.choice());
    const titled = (title: string) => ({ ...draft, title });
    let now = written(draft);
    now = write(now, titled('a'), 'title');
    now = write(now, titled('ab'), 'title');
    now = write(now, { ...titled('ab'), attempts: 2 }, '');
    now = undo(now);
    expect(now.draft).toEqual(titled('ab'));
    now = undo(now);
    expect(now.draft).toBe(draft);
    expect(undo(now)).toBe(now);
    expect(redo(redo(redo(now))).draft.attempts).toBe(2);
    expect(write(redo(now), titled('z'), '').future).toEqual([]);
  });
});

describe('a text with gaps', () => {
  it('is typed with brackets', () => {
    expect(gapPieces('Le [chat|matou] dort [] sur [le lit].')).toEqual([
      { text: 'Le ' },
      { accepted: ['chat', 'matou'] },
      { text: ' dort [] sur ' },
      { accepted: ['le lit'] },
      { text: '.' },
    ]);
  });

  it('has words that become gaps and gaps that become words', () => {
    const text = 'L’été, le chat dort.';
    const tokens = gapTokens(text);
    expect(tokens.map((token) => token.text).join('')).toBe(text);
    const chat = tokens.find((token) => token.text === 'chat');
    if (!chat) throw new Error('no word');
    const marked = toggleGap(text, chat);
    expect(marked).toBe('L’été, le [chat] dort.');
    const gap = gapTokens(marked).find(({ kind }) => kind === 'gap');
    if (!gap) throw new Error('no gap');
    expect(toggleGap(marked, gap)).toBe(text);
  });
});

describe('a number', () => {
  it.each([
    ['3,5', 3.5],
    ['1 000', 1000],
    ['', null],
    ['abc', NaN],
  ])('%j', (text, expected) => expect(numberOf(text)).toBe(expected));
});
