import { describe, expect, it } from 'vitest';
import type { Audience } from '#protocol/handout.ts';
import type { HandoutView, SessionView } from '#protocol/views.ts';
import { questionProgress } from './question-progress.ts';

const names = ['Aya', 'Lou', 'Max', 'Tom'];

/** Aya and Lou each at a laptop, Max beside Lou, Tom not here. */
const session = {
  session: { class: { pupils: names.map((name) => ({ id: name, name, picture: 'fox' })) } },
  laptops: { a: { pupil: 'Aya', partner: null }, b: { pupil: 'Lou', partner: 'Max' } },
  groups: { g: { id: 'g', name: 'Bleus', colour: 'sky', pupils: ['Lou', 'Tom'] } },
} as unknown as SessionView;

function shown(to: Audience, items: number, answers: Record<string, string[]>): HandoutView {
  const given = Object.entries(answers).map(([pupil, ids]) => [
    pupil,
    Object.fromEntries(ids.map((id) => [id, {}])),
  ]);
  const activity = { items: Array.from({ length: items }, (_item, at) => ({ id: `i${at}` })) };
  return { handout: { to, activity }, answers: Object.fromEntries(given) } as never;
}

const counts = (view: HandoutView) => {
  const { answers, all } = questionProgress(session, view);
  return [answers, all];
};

describe('how far a question is', () => {
  it('counts the laptops, and two at one of them once', () => {
    expect(counts(shown({ kind: 'all' }, 1, { Aya: ['i0'] }))).toEqual([1, 2]);
    expect(counts(shown({ kind: 'all' }, 1, {}))).toEqual([0, 2]);
  });

  it('counts only those whom it was handed to', () => {
    expect(counts(shown({ kind: 'group', group: 'g' }, 1, { Lou: ['i0'] }))).toEqual([1, 1]);
    expect(counts(shown({ kind: 'pupils', pupils: ['Aya'] }, 1, {}))).toEqual([0, 1]);
  });

  it('sums up over all questions', () => {
    const answers = { Aya: ['i0', 'i1', 'i2'], Lou: ['i1'] };
    expect(counts(shown({ kind: 'all' }, 5, answers))).toEqual([4, 10]);
  });

  it('keeps who answered and is away, and is never more than all', () => {
    expect(counts(shown({ kind: 'all' }, 1, { Tom: ['i0'] }))).toEqual([1, 3]);
    const nobody = { ...session, laptops: {} };
    expect(questionProgress(nobody, shown({ kind: 'all' }, 2, {}))).toMatchObject({ all: 1 });
  });
});
