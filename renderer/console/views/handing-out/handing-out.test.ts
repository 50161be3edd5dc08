import { describe, expect, it } from 'vitest';
import type { Activity } from '#protocol/activity/activity.ts';
import type { Audience } from '#protocol/handout.ts';
import type { SessionView } from '#protocol/views.ts';
import { missingIn, NOTHING_CHOSEN, sendingsOf, toggled } from './choice.ts';
import { awayAmong, outNow, pupilsOf } from './entries.ts';

const activity = (id: string): Activity => ({
  id,
  title: `Titre ${id}`,
  items: [{ id: 'i', kind: 'writing', prompt: { text: 'Écris' }, lines: 3 }],
  feedback: 'none',
  attempts: 1,
  shuffle: { items: false, choices: false },
  seconds: null,
});
const ACTIVITIES = new Map(['a', 'b', 'c'].map((id) => [id, activity(id)]));

describe('what is handed out', () => {
  it('is one activity to all, with one press', () => {
    const choice = { ...NOTHING_CHOSEN, activities: ['a'] };
    expect(missingIn(choice)).toBeNull();
    expect(sendingsOf(choice, ACTIVITIES, 'Plan')).toEqual([
      {
        type: 'handout/send',
        activity: ACTIVITIES.get('a'),
        to: { kind: 'all' },
        start: 'when-ready',
      },
    ]);
  });

  it('is a plan of several, in the order of choosing, for each chosen group', () => {
    const activities = toggled(toggled(toggled(['a'], 'c'), 'b'), 'a');
    const choice = {
      ...NOTHING_CHOSEN,
      activities,
      to: 'groups' as const,
      groups: ['g', 'h'],
      order: 'fixed' as const,
      now: true,
    };
    const sent = sendingsOf(choice, ACTIVITIES, 'Plan de travail');
    expect(sent.map(({ to }) => to)).toEqual([
      { kind: 'group', group: 'g' },
      { kind: 'group', group: 'h' },
    ]);
    expect(sent[0]).toMatchObject({
      type: 'handout/send-plan',
      start: 'now',
      plan: {
        title: 'Plan de travail',
        order: 'fixed',
        activities: [{ id: 'c' }, { id: 'b' }],
      },
    });
  });

  it('is another activity for each group', () => {
    const choice = {
      ...NOTHING_CHOSEN,
      way: 'by-group' as const,
      byGroup: { g: 'a', h: 'b' },
    };
    expect(missingIn(choice)).toBeNull();
    expect(sendingsOf(choice, ACTIVITIES, '')).toMatchObject([
      { activity: { id: 'a' }, to: { group: 'g' } },
      { activity: { id: 'b' }, to: { group: 'h' } },
    ]);
  });

  it('says what is still to be chosen', () => {
    expect(missingIn(NOTHING_CHOSEN)).toBe('activities');
    const chosen = { ...NOTHING_CHOSEN, activities: ['a'] };
    expect(missingIn({ ...chosen, to: 'groups' })).toBe('groups');
    expect(missingIn({ ...chosen, to: 'pupils' })).toBe('pupils');
    expect(missingIn({ ...chosen, way: 'by-group' })).toBe('activities');
  });
});

describe('what is out', () => {
  const out = (id: string, to: Audience, more: object = {}, ready: object | null = null) => ({
    handout: {
      id,
      activity: activity(id),
      sentAt: 0,
      closed: false,
      order: 1,
      to,
      state: 'started',
      plan: null,
      ...more,
    },
    results: {},
    answers: { lea: { i: {} } },
    drafts: {},
    ready,
  });
  const group: Audience = { kind: 'group', group: 'g' };
  const session = {
    session: {
      class: { pupils: [{ id: 'lea' }, { id: 'tom' }, { id: 'zoe' }] },
    },
    laptops: {
      one: { here: true, pupil: 'lea', partner: 'tom' },
      two: { here: false, pupil: 'zoe' },
    },
    groups: { g: { id: 'g', pupils: ['zoe', 'lea'] } },
    plans: {
      p: { id: 'p', title: 'Le plan', order: 'free', handouts: ['b', 'c'] },
    },
    handouts: {
      a: out('a', { kind: 'all' }, { order: 1 }),
      b: out('b', group, { order: 2, plan: 'p', state: 'prefetch' }, { laptops: 1, of: 2 }),
      c: out('c', group, { order: 3, plan: 'p', state: 'prefetch' }, { laptops: 2, of: 2 }),
      d: out('d', { kind: 'all' }, { order: 4, closed: true }),
    },
  } as unknown as SessionView;

  it('is listed once for a plan, the newest first, and closed works not at all', () => {
    const entries = outNow(session);
    expect(entries.map(({ key, title }) => [key, title])).toEqual([
      ['p', 'Le plan'],
      ['a', 'Titre a'],
    ]);
    expect(entries[0]).toMatchObject({
      plan: true,
      waiting: true,
      ready: { laptops: 1, of: 2 },
      pupils: ['lea', 'zoe'],
      finished: 1,
    });
    expect(entries[1]).toMatchObject({
      plan: false,
      waiting: false,
      ready: null,
      finished: 1,
    });
  });

  it('concerns a group, some pupils, or all; whose laptop is away is counted', () => {
    expect(pupilsOf(session, { kind: 'pupils', pupils: ['tom', 'gone'] })).toEqual(['tom']);
    expect(pupilsOf(session, { kind: 'group', group: 'gone' })).toEqual([]);
    expect(awayAmong(session, ['lea', 'tom', 'zoe'])).toBe(1);
  });
});
