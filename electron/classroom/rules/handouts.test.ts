import { describe, expect, it } from 'vitest';
import type { Activity } from '#protocol/activity/activity.ts';
import { mediaOf } from '#protocol/activity/media.ts';
import { SAMPLES } from './items/samples.ts';
import { activity, chosen, choiceItem, testRoom } from './test-room.ts';

const withPicture = activity({
  items: [
    {
      ...choiceItem,
      prompt: { picture: { blob: 'a'.repeat(64), type: 'image/png', bytes: 9 } },
    },
  ],
});

describe('handing out', () => {
  it('[H1] [H2] to a group, whose pupils come and go, or to some', () => {
    const room = testRoom();
    const [lea, tom, zoe] = [room.seat(0), room.seat(1), room.seat(2)];
    const missing = { kind: 'group' as const, group: 'none' };
    expect(room.run({ type: 'handout/send', activity: activity(), to: missing })).toBe(
      'group/unknown',
    );
    room.run({ type: 'group/save', name: 'Renards', colour: 'leaf', pupils: [room.pupil(0)] });
    const { group = '' } = room.result();
    const first = room.send(activity(), { to: { kind: 'group', group } });
    const second = room.send(activity(), { to: { kind: 'pupils', pupils: [room.pupil(1)] } });
    const screens = () => [lea, tom, zoe].map(room.screen);
    expect(screens()).toEqual([first, second, 'ready']);
    const pupils = [room.pupil(2)];
    room.run({ type: 'group/save', group, name: 'Renards', colour: 'leaf', pupils });
    expect(screens()).toEqual(['ready', second, first]);
    const all = room.send(activity());
    expect(screens()).toEqual([all, all, all]);
    room.run({ type: 'handout/close', handout: all });
    expect(screens()).toEqual(['ready', second, first]);
    expect(room.session.info.current).toBe(second);
  });

  it('[H3] the newest not put away; the ones before come back', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    const [first, second] = [room.send(activity()), room.send(activity())];
    expect(room.screen(laptop)).toBe(second);
    room.answer(laptop, 'x', second, chosen('b'));
    expect(room.screen(laptop)).toBe(second);
    expect(room.view(laptop)?.screen).toMatchObject({ more: true });
    room.laptop(laptop, { type: 'laptop/done', handout: second });
    expect(room.screen(laptop)).toBe(first);
    // What is finished is nothing to go on to.
    expect(room.view(laptop)?.screen).not.toHaveProperty('more');
    room.laptop(laptop, { type: 'laptop/done', handout: first });
    expect(room.screen(laptop)).toBe(second);
    expect(room.laptop(laptop, { type: 'laptop/done', handout: 'constructor' })).toBe(
      'handout/unknown',
    );
  });

  it('[H4] with media it waits for "Start", and counts the laptops that are ready', () => {
    const room = testRoom();
    const [lea, tom] = [room.seat(0), room.seat(1)];
    room.arrive('nobody');
    const handout = room.send(withPicture);
    expect(room.screen(lea)).toBe('ready');
    expect(room.view(lea)?.fetch).toEqual({ [handout]: mediaOf(withPicture) });
    expect(JSON.stringify(room.view(lea))).not.toContain('Combien');
    const ready = () => room.console().handouts[handout]?.ready;
    expect(ready()).toEqual({ laptops: 0, of: 2 });
    room.laptop(lea, { type: 'laptop/ready', handout });
    expect(ready()).toEqual({ laptops: 1, of: 2 });
    expect(room.view(lea)?.fetch).toBeUndefined();
    room.run({ type: 'handout/start', handout });
    expect([lea, tom].map(room.screen)).toEqual([handout, handout]);
    expect(ready()).toBeNull();
    const now = room.send(withPicture, { start: 'now' });
    expect(room.screen(tom)).toBe(now);
  });

  it('[H4] finds the media of every kind once', () => {
    const items = Object.values(SAMPLES).map(({ item }, index) => ({ ...item, id: `i${index}` }));
    expect(mediaOf(activity({ items: [...items, ...items] }))).toEqual([
      { kind: 'file', blob: 'a'.repeat(64), bytes: 100, type: 'image/png' },
      { kind: 'page', blob: 'b'.repeat(64), page: 2 },
      { kind: 'h5p', blob: 'c'.repeat(64), bytes: 1000 },
    ]);
  });

  const planOf = (order: 'free' | 'fixed', ...activities: Activity[]) => ({
    type: 'handout/send-plan' as const,
    plan: { title: 'Lundi', order, activities },
  });
  const three = ['q1', 'q2', 'q3'].map((id) => activity({ id, title: id }));

  it('[H5] [H6] a plan in a fixed order goes on when one is put away', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    room.run(planOf('fixed', ...three));
    const [first = '', second = '', third = ''] = room.result()['handouts'] ?? [];
    expect(room.screen(laptop)).toBe(first);
    expect(room.laptop(laptop, { type: 'laptop/open', handout: third })).toBe('handout/unknown');
    room.answer(laptop, 'x', first, chosen('b'));
    expect(room.screen(laptop)).toBe(first);
    room.laptop(laptop, { type: 'laptop/done', handout: first });
    expect(room.screen(laptop)).toBe(second);
    const screen = room.view(laptop)?.screen;
    expect(screen?.kind === 'working' && screen.plan?.parts.map(({ state }) => state)).toEqual([
      'finished',
      'open',
      'locked',
    ]);
    expect(room.console().laptops[laptop]).toMatchObject({ answered: 1, items: 3 });
    room.laptop(laptop, { type: 'laptop/open', handout: first });
    expect(room.screen(laptop)).toBe(first);
    room.run({ type: 'handout/close', handout: second });
    expect(room.screen(laptop)).toBe('ready');
    expect(Object.values(room.session.handouts).every(({ closed }) => closed)).toBe(true);
  });

  it('[H6] a plan in a free order is the same on another laptop', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    room.run(planOf('free', ...three));
    const [, second = '', third = ''] = room.result()['handouts'] ?? [];
    expect(room.screen(laptop)).toBe('plan');
    room.laptop(laptop, { type: 'laptop/open', handout: third });
    expect(room.screen(laptop)).toBe(third);
    const other = room.arrive('other');
    room.run({ type: 'session/seat', laptop: other, pupil: room.pupil(0) });
    expect([room.screen(laptop), room.screen(other)]).toEqual(['choosing', third]);
    room.laptop(other, { type: 'laptop/open', handout: null });
    expect(room.screen(other)).toBe('plan');
    room.laptop(other, { type: 'laptop/open', handout: second });
    room.laptop(other, { type: 'laptop/done', handout: second });
    expect(room.screen(other)).toBe('plan');
    expect(room.console().laptops[other]?.state).toBe('working');
  });

  it('[G1] [G2] [G3] a pupil is in one group; the tool replaces all', () => {
    const room = testRoom();
    const [lea, tom, zoe] = [0, 1, 2].map(room.pupil) as [string, string, string];
    const save = (name: string, ...pupils: string[]) =>
      room.run({ type: 'group/save', name, colour: 'sky', pupils });
    const groups = () => Object.values(room.session.groups).map(({ pupils }) => pupils);
    save('A', lea, tom);
    save('B', tom, zoe);
    expect(groups()).toEqual([[lea], [tom, zoe]]);
    const [first = ''] = Object.keys(room.session.groups);
    room.run({ type: 'group/remove', group: first });
    expect(groups()).toEqual([[tom, zoe]]);
    for (let count = 1; count < 12; count += 1) expect(save(`G${count}`)).toBe('done');
    expect(save('zu viele')).toBe('group/too-many');
    const made = [[lea], [tom, zoe]].map((pupils, index) => ({
      name: `Groupe ${index + 1}`,
      colour: 'leaf' as const,
      pupils,
    }));
    room.run({ type: 'group/set-all', groups: made });
    expect(groups()).toEqual([[lea], [tom, zoe]]);
  });
});
