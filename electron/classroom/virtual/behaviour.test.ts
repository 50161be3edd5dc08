import { describe, expect, it } from 'vitest';
import type { LaptopItem } from '#protocol/activity/item.ts';
import type { LaptopActivity, LaptopView, OwnAnswer } from '#protocol/views.ts';
import {
  characterOf,
  mostlyRight,
  nextAbsence,
  nextPlan,
  thinkingMs,
  type Situation,
} from './behaviour.ts';
import { seeded } from './seeded.ts';

const pupil = { id: 'p1', name: 'Léa', picture: 'fox' };
const item = (id: string): LaptopItem => ({
  id,
  kind: 'choice',
  prompt: { text: 'Combien ?' },
  several: false,
  choices: ['a', 'b', 'c'].map((choice) => ({ id: choice, text: choice })),
});
const choosing = (taken: readonly boolean[]): LaptopView['screen'] => ({
  kind: 'choosing',
  pupils: taken.map((_is, index) => ({ ...pupil, id: `p${index}` })),
  taken: Object.fromEntries(taken.flatMap((is, index) => (is ? [[`p${index}`, true]] : []))),
});
const answerOf = (...chosen: string[]) => ({ kind: 'choice' as const, chosen });
const activityOf = (title: string, ...ids: string[]): LaptopActivity => ({
  id: 'a1',
  title,
  items: ids.map(item),
  feedback: 'none',
  attempts: 1,
  seconds: null,
});
const working = (given: Record<string, string> = {}, closed = false): LaptopView['screen'] => ({
  kind: 'working',
  pupil,
  handout: 'h1',
  activity: activityOf('Fractions', 'i1', 'i2'),
  given: Object.fromEntries(
    Object.entries(given).map(([key, choice]): [string, OwnAnswer] => [
      key,
      { given: answerOf(choice), attempt: 1, again: false },
    ]),
  ),
  closed,
});

function situation(screen: LaptopView['screen'], more: Partial<Situation> = {}): Situation {
  return {
    view: { role: 'laptop', number: 7, session: 's1', className: 'CM1', paused: false, screen },
    memory: { shown: 'h1', answered: new Set(), refused: new Set(), planned: null },
    character: 'steady',
    index: 0,
    skill: () => answerOf('b'),
    random: seeded(1),
    ...more,
  };
}

describe('what a pupil does next', () => {
  it('reaches for the name at her place, or for a free one', () => {
    expect(nextPlan(situation(choosing([false, false]), { index: 1 }))?.act).toEqual({
      kind: 'choose',
      pupil: 'p1',
    });
    expect(nextPlan(situation(choosing([false, true]), { index: 1 }))?.act).toEqual({
      kind: 'choose',
      pupil: 'p0',
    });
    expect(nextPlan(situation(choosing([true, true])))).toBeNull();
    expect(nextPlan(situation(choosing([])))).toBeNull();
  });

  it('stays with the name she reaches for while it is free', () => {
    const memory = {
      shown: null,
      answered: new Set<string>(),
      refused: new Set(['p0']),
      planned: 'choose/p2',
    };
    for (let seed = 0; seed < 20; seed += 1) {
      const screen = choosing([false, false, false, false]);
      const plan = nextPlan(situation(screen, { memory, random: seeded(seed) }));
      expect(plan?.key).toBe('choose/p2');
    }
  });

  it('says shown before she answers, within human bounds', () => {
    const memory = {
      shown: null,
      answered: new Set<string>(),
      refused: new Set<string>(),
      planned: null,
    };
    const plan = nextPlan(situation(working(), { memory }));
    expect(plan?.act).toEqual({ kind: 'shown', handout: 'h1' });
    expect(plan?.afterMs).toBeGreaterThanOrEqual(300);
    expect(plan?.afterMs).toBeLessThanOrEqual(1500);
  });

  it('answers one question after the other with what her skill gives', () => {
    expect(nextPlan(situation(working()))?.act).toMatchObject({
      item: 'i1',
      given: answerOf('b'),
    });
    expect(nextPlan(situation(working({ i1: 'a' })))?.act).toMatchObject({ item: 'i2' });
    expect(nextPlan(situation(working({ i1: 'a', i2: 'c' })))).toBeNull();
  });

  it('does not answer twice while her answer is on its way, but answers for the next pupil', () => {
    const sent = { shown: 'h1', refused: new Set<string>(), planned: null };
    const hers = { ...sent, answered: new Set(['h1/i1/p1']) };
    expect(nextPlan(situation(working(), { memory: hers }))?.act).toMatchObject({ item: 'i2' });
    const another = { ...sent, answered: new Set(['h1/i1/p0']) };
    expect(nextPlan(situation(working(), { memory: another }))?.act).toMatchObject({ item: 'i1' });
  });

  it('guesses one of the choices when she has no idea', () => {
    const act = nextPlan(situation(working(), { skill: () => null }))?.act;
    const given = act?.kind === 'answer' && act.given.kind === 'choice' ? act.given.chosen : [];
    expect(['a', 'b', 'c']).toContain(given[0]);
  });

  it('does nothing while paused, after closing, or when she never answers', () => {
    const paused = situation(working());
    expect(nextPlan({ ...paused, view: { ...paused.view, paused: true } })).toBeNull();
    expect(nextPlan(situation(working({}, true)))).toBeNull();
    expect(nextPlan(situation(working(), { character: 'silent' }))).toBeNull();
  });
});

describe('a class', () => {
  it('has one slow and one silent pupil when there are enough', () => {
    const characters = Array.from({ length: 24 }, (_, index) => characterOf(index, 24));
    expect(characters.filter((one) => one === 'slow')).toHaveLength(1);
    expect(characters.filter((one) => one === 'silent')).toHaveLength(1);
    expect(characterOf(0, 1)).toBe('steady');
  });

  it('thinks for 4 to 40 seconds, mostly in the lower half', () => {
    const random = seeded(7);
    const times = Array.from({ length: 500 }, () => thinkingMs('steady', random));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(4_000);
    expect(Math.max(...times)).toBeLessThanOrEqual(40_000);
    expect(times.filter((ms) => ms < 22_000).length).toBeGreaterThan(250);
    expect(thinkingMs('slow', random)).toBeGreaterThanOrEqual(30_000);
  });

  it('mostly knows, and errs among the wrong choices', () => {
    const random = seeded(3);
    const skill = mostlyRight(() => answerOf('b'), random, 0.8);
    const activity = activityOf('', 'i1');
    const given = Array.from({ length: 1000 }, () => {
      const answer = skill(activity, item('i1'));
      return answer?.kind === 'choice' ? answer.chosen[0] : null;
    });
    const right = given.filter((choice) => choice === 'b').length;
    expect(right).toBeGreaterThan(740);
    expect(right).toBeLessThan(860);
    expect(new Set(given)).toEqual(new Set(['a', 'b', 'c']));
    expect(mostlyRight(() => null, random)(activity, item('i1'))).toBeNull();
  });

  it('now and then loses one laptop for about ten seconds', () => {
    const { afterMs, forMs } = nextAbsence(seeded(5));
    expect(afterMs).toBeGreaterThanOrEqual(25_000);
    expect(forMs).toBeGreaterThanOrEqual(8_000);
    expect(forMs).toBeLessThanOrEqual(12_000);
  });
});
