import { describe, expect, it } from 'vitest';
import type { AnswerView, HandoutView, LaptopTile, SessionView } from '#protocol/views.ts';
import { isSeenAs, QUIET_MS, seeClass } from './how-she-is.ts';

const NAMES = ['Aya', 'Tom', 'Zoé'];
const laptop = (pupil: string, more: Partial<LaptopTile> = {}): LaptopTile => ({
  id: `l-${pupil}`,
  number: NAMES.indexOf(pupil) + 1,
  pupil,
  state: 'working',
  here: true,
  handout: 'h',
  answered: 0,
  items: 2,
  ...more,
});
const answered = (at: number, verdict: AnswerView['verdict'], ...before: AnswerView[]) => ({
  given: { kind: 'number' as const, text: '3' },
  attempt: 1 + before.length,
  at,
  late: false,
  verdict,
  share: null,
  others: before,
});
const once = (at: number, verdict: AnswerView['verdict']): AnswerView => answered(at, verdict);

function classOf(
  laptops: readonly LaptopTile[],
  more: Partial<HandoutView> = {},
  paused = false,
): SessionView {
  const pupils = NAMES.map((name) => ({ id: name, name, picture: 'fox' }));
  const handout = {
    id: 'h',
    activity: {
      id: 'a',
      title: 'Calcul',
      items: [],
      feedback: 'none' as const,
      attempts: null,
      shuffle: { items: false, choices: false },
      seconds: null,
    },
    sentAt: 1000,
    closed: false,
    order: 1,
    to: { kind: 'all' as const },
    state: 'started' as const,
    plan: null,
  };
  return {
    session: {
      id: 's',
      class: { id: 'c', name: 'CM1', pupils },
      code: '1234',
      openedAt: 0,
      paused,
      current: 'h',
      follow: false,
    },
    join: null,
    laptops: Object.fromEntries(laptops.map((one) => [one.id, one])),
    handouts: { h: { handout, results: {}, answers: {}, drafts: {}, ready: null, ...more } },
    plans: {},
    groups: { g: { id: 'g', name: 'Rouges', colour: 'brick', pupils: ['Tom'] } },
    returned: {},
    remotes: { qr: null, phones: {} },
    refusedFrames: 0,
  };
}
const at = (now: number, resumedAt = 0) => ({ now, resumedAt });
const states = (session: SessionView, moment: { now: number; resumedAt: number }) =>
  seeClass(session, moment).map(({ how }) => how.state);

describe('seeing the class', () => {
  it('N1: hands stand in a row, the earliest first', () => {
    const session = classOf([laptop('Aya', { hand: 90 }), laptop('Tom', { hand: 40 })]);
    expect(seeClass(session, at(2000)).map(({ how }) => how.hand)).toEqual([2, 1, null]);
    expect(seeClass(session, at(2000)).filter((one) => isSeenAs(one, 'hand'))).toHaveLength(2);
  });

  it('N2: a lost connection comes before what she did', () => {
    const session = classOf([laptop('Aya', { here: false })]);
    expect(states(session, at(10 * QUIET_MS))).toEqual(['away', 'missing', 'missing']);
  });

  it('N3: three minutes without answer or draft, and she is stuck; any sign ends it', () => {
    const quiet = classOf([laptop('Aya')]);
    expect(states(quiet, at(1000 + QUIET_MS - 1))[0]).toBe('working');
    expect(states(quiet, at(1000 + QUIET_MS))[0]).toBe('stuck');
    expect(seeClass(quiet, at(1000 + QUIET_MS + 65_000))[0]?.how.quiet).toBe(4);
    const drafts = { Aya: { i: { given: { kind: 'link' as const }, at: 100_000 } } };
    const writing = classOf([laptop('Aya')], { drafts });
    expect(states(writing, at(1000 + QUIET_MS))[0]).toBe('working');
    expect(states(writing, at(100_000 + QUIET_MS))[0]).toBe('stuck');
  });

  it('N3: a pause is nobody’s fault', () => {
    expect(states(classOf([laptop('Aya')], {}, true), at(9 * QUIET_MS))[0]).toBe('working');
    const resumed = at(9 * QUIET_MS, 9 * QUIET_MS - 1000);
    expect(states(classOf([laptop('Aya')]), resumed)[0]).toBe('working');
  });

  it('N4: twice wrong at the item that she answered last', () => {
    const twice = { Aya: { i: answered(3000, 'wrong', once(2000, 'wrong')) } };
    expect(states(classOf([laptop('Aya')], { answers: twice }), at(4000))[0]).toBe('stuck');
    const mended = { Aya: { i: answered(3000, 'right', once(2000, 'wrong')) } };
    expect(states(classOf([laptop('Aya')], { answers: mended }), at(4000))[0]).toBe('working');
    const further = { Aya: { ...twice.Aya, j: answered(3500, 'right') } };
    expect(states(classOf([laptop('Aya')], { answers: further }), at(4000))[0]).toBe('working');
  });

  it('N5: who has finished or nothing to do is never stuck', () => {
    const session = classOf([laptop('Aya', { state: 'done' }), laptop('Tom', { state: 'ready' })]);
    expect(states(session, at(10 * QUIET_MS))).toEqual(['done', 'ready', 'missing']);
  });

  it('N6: the class keeps its order, and each its group', () => {
    const seen = seeClass(classOf([laptop('Zoé', { state: 'done' }), laptop('Aya')]), at(2000));
    expect(seen.map(({ tile }) => tile.pupil?.name)).toEqual(NAMES);
    expect(seen.map(({ how }) => how.group?.name ?? null)).toEqual([null, 'Rouges', null]);
  });
});
