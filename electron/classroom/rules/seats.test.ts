import { describe, expect, it } from 'vitest';
import { forgetPupil, forgetSession } from './forget.ts';
import { lotEntries } from './lot.ts';
import { activity, chosen, testRoom } from './test-room.ts';

const WHO = { type: 'laptop/choose-pupil' as const };

describe('coming in', () => {
  it('[C4] [V1] with three pictures, which no laptop ever sees', () => {
    const room = testRoom();
    room.run({ type: 'class/sign-in', class: room.classId, way: 'pictures' });
    const { signIn } = room.session.info.class;
    const sequences = Object.values(signIn?.pictures ?? {});
    expect(new Set(sequences.map((one) => one.join())).size).toBe(3);
    for (const one of sequences) expect(new Set(one).size).toBe(3);
    const laptop = room.arrive('t');
    const lea = room.pupil(0);
    expect(room.view(laptop)?.screen).toMatchObject({ kind: 'choosing', way: 'pictures' });
    expect(JSON.stringify(room.view(laptop))).not.toContain('pictures":{');
    expect(room.laptop(laptop, { ...WHO, pupil: lea })).toBe('session/wrong-pictures');
    const hers = signIn?.pictures[lea];
    const mixed = hers && ([hers[2], hers[0], hers[1]] as typeof hers);
    expect(room.laptop(laptop, { ...WHO, pupil: lea, pictures: mixed })).toBe(
      'session/wrong-pictures',
    );
    expect(room.laptop(laptop, { ...WHO, pupil: lea, pictures: hers })).toBe('done');
    room.run({ type: 'class/save', class: room.classId, name: 'CM1', names: ['Léa', 'Ali'] });
    const after = room.session.info.class.signIn?.pictures ?? {};
    expect(after[lea]).toEqual(hers);
    expect(after[room.pupil(1)]).toHaveLength(3);
  });

  it('[C5] a pupil is renamed, left-handed, and given a laptop that knows her [S15]', () => {
    const room = testRoom();
    const [lea, tom] = [room.pupil(0), room.pupil(1)];
    const laptop = room.arrive('t');
    const set = (pupil: string, more: object) =>
      room.run({ type: 'class/pupil', class: room.classId, pupil, ...more });
    expect(set(tom, { name: 'Léa' })).toBe('done');
    expect(room.session.info.class.pupils.map(({ name }) => name)).toEqual(['Léa', 'Léa 2', 'Zoé']);
    set(lea, { leftHanded: true, dyslexic: true });
    set(tom, { dyslexic: true });
    set(tom, { dyslexic: false });
    expect(room.session.info.class.dyslexic).toEqual([lea]);
    expect(set(lea, { laptop: 'unknown' })).toBe('lot/unknown');
    set(tom, { laptop });
    set(lea, { laptop });
    expect(room.session.info.class.signIn?.laptops).toEqual({ [laptop]: lea });
    room.run({ type: 'class/sign-in', class: room.classId, way: 'assigned' });
    room.run({ type: 'session/close' });
    room.run({ type: 'session/open', class: room.classId });
    expect(room.arrive('t')).toBe(laptop);
    expect(room.view(laptop)).toMatchObject({
      leftHanded: true,
      dyslexic: true,
      screen: { kind: 'ready' },
    });
    expect(set('nobody', { name: 'x' })).toBe('pupil/unknown');
  });

  it('[S13] [S14] the teacher seats and swaps; work goes with the pupil', () => {
    const room = testRoom();
    const [one, two] = [room.seat(0), room.seat(1)];
    const handout = room.send(activity());
    room.answer(one, 'x', handout, chosen('b'));
    room.run({ type: 'session/swap', laptops: [one, two] });
    expect(room.console().laptops[two]).toMatchObject({ pupil: room.pupil(0), state: 'done' });
    expect(room.console().laptops[one]?.pupil).toBe(room.pupil(1));
    // Léa's answer that was still on its way from her first laptop.
    expect(room.answer(one, 'late', handout, chosen('a'), { pupil: room.pupil(0) })).toBe('done');
    room.run({ type: 'session/seat', laptop: one, pupil: room.pupil(0), partner: room.pupil(1) });
    expect(room.console().laptops[two]).toMatchObject({ pupil: null, state: 'choosing' });
    room.run({ type: 'session/seat', laptop: two, pupil: room.pupil(0) });
    expect(room.console().laptops[one]).toMatchObject({ pupil: room.pupil(1) });
    expect(room.run({ type: 'session/swap', laptops: [one, 'x'] })).toBe('session/unknown-laptop');
    expect(room.run({ type: 'session/seat', laptop: one, pupil: 'x' })).toBe(
      'session/unknown-pupil',
    );
  });

  it('[P1] [P2] [P3] [P4] [P5] [P6] a laptop keeps its number beyond sessions', () => {
    const room = testRoom();
    const first = room.arrive('t1');
    const seventh = room.arrive('t7', 7);
    const taken = room.arrive('other', 7);
    const numbers = () => [first, seventh, taken].map((id) => lotEntries(room.state)[id]?.number);
    expect(numbers()).toEqual([1, 7, 2]);
    room.clock.now = 5000;
    room.go(first);
    expect(lotEntries(room.state)[first]).toMatchObject({ lastSeen: 5000, here: false });
    room.run({ type: 'session/close' });
    room.run({ type: 'session/open', class: room.classId });
    expect(room.arrive('t7')).toBe(seventh);
    expect(room.console().laptops[seventh]?.number).toBe(7);
    room.run({ type: 'lot/number', laptop: seventh, number: 1 });
    expect(numbers()).toEqual([7, 1, 2]);
    expect(room.view(seventh)?.number).toBe(1);
    // [P6] Its sticker says 30; the one that says 1 is somebody else's.
    room.arrive('other', 30);
    room.arrive('t1', 1);
    expect(numbers()).toEqual([7, 1, 30]);
    expect(room.console().laptops[taken]?.number).toBe(30);
    room.run({ type: 'lot/charge', laptop: taken, charge: 'low' });
    expect(lotEntries(room.state)[taken]?.charge).toEqual({ state: 'low', at: 5000 });
    room.run({ type: 'lot/charge', laptop: taken, charge: null });
    expect(lotEntries(room.state)[taken]).not.toHaveProperty('charge');
    room.run({ type: 'lot/label', laptop: taken, label: 'Bleu' });
    expect(JSON.stringify(lotEntries(room.state))).not.toMatch(/"(t1|t7|other)"/);
    room.run({ type: 'lot/remove', laptop: taken });
    expect(room.run({ type: 'lot/label', laptop: taken, label: '' })).toBe('lot/unknown');
  });
});

describe('around the work', () => {
  it('[W1] a hand is raised once, and lowered by either', () => {
    const room = testRoom();
    const laptop = room.seat(0);
    const hand = () => room.console().laptops[laptop]?.hand;
    room.laptop(laptop, { type: 'laptop/hand', on: true });
    room.clock.now = 2000;
    room.laptop(laptop, { type: 'laptop/hand', on: true });
    expect([hand(), room.view(laptop)?.hand]).toEqual([1000, true]);
    room.run({ type: 'work/lower-hand', pupil: room.pupil(0) });
    expect([hand(), room.view(laptop)?.hand]).toEqual([undefined, undefined]);
  });

  it('[W2] [W3] work given back is seen until she says so, and by nobody else', () => {
    const room = testRoom();
    const [lea, tom] = [room.seat(0), room.seat(1)];
    const handout = room.send(activity());
    room.answer(lea, 'x', handout, chosen('a'));
    const work = { handout, item: 'i', pupil: room.pupil(0), strokes: [], text: 'Regarde encore' };
    expect(room.run({ type: 'work/return', ...work, item: 'none' })).toBe('answer/unknown-item');
    room.run({ type: 'work/return', ...work });
    const key = `${handout}/i`;
    expect(room.view(lea)?.returned?.[key]).toMatchObject({
      text: 'Regarde encore',
      given: chosen('a'),
    });
    expect(room.view(tom)?.returned).toBeUndefined();
    const seen = () => room.console().returned[room.pupil(0)]?.[handout]?.['i']?.seen;
    expect(seen()).toBe(false);
    room.laptop(lea, { type: 'laptop/return-seen', handout, item: 'i' });
    expect([seen(), room.view(lea)?.returned]).toEqual([true, undefined]);
  });
});

describe('deleting', () => {
  it('[F1] a forgotten pupil is nowhere, and the others are as they were', () => {
    const room = testRoom();
    const [lea, tom] = [room.seat(0), room.seat(1)];
    const hers = room.pupil(0);
    room.run({
      type: 'class/pupil',
      class: room.classId,
      pupil: hers,
      leftHanded: true,
      dyslexic: true,
      laptop: lea,
    });
    room.run({ type: 'class/sign-in', class: room.classId, way: 'pictures' });
    const all = () => {
      const handout = room.send(activity(), {
        to: { kind: 'pupils', pupils: [hers, room.pupil(1)] },
      });
      room.answer(lea, `x${handout}`, handout, chosen('a'));
      room.answer(tom, `y${handout}`, handout, chosen('b'));
      return handout;
    };
    const old = all();
    room.run({ type: 'group/save', name: 'A', colour: 'sky', pupils: [hers] });
    room.run({ type: 'session/close' });
    room.run({ type: 'session/open', class: room.classId });
    expect(JSON.stringify(room.state)).toContain(hers);
    const outcome = forgetPupil(room.state, hers);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(JSON.stringify(outcome.state)).not.toContain(hers);
    const [closed] = Object.values(outcome.state.closed);
    expect(closed?.summaries[old]?.['i']?.counts).toEqual({ b: 1 });
    expect(forgetPupil(outcome.state, hers)).toMatchObject({ refusal: { code: 'pupil/unknown' } });
  });

  it('[F2] a forgotten session leaves nothing, open or closed', () => {
    const room = testRoom();
    const { id } = room.session.info;
    const open = forgetSession(room.state, id);
    expect(open.ok && open.state.session).toBeNull();
    expect(open.ok && open.state.closed).toEqual({});
    room.run({ type: 'session/close' });
    const closed = forgetSession(room.state, id);
    expect(closed.ok && [closed.state.closed, closed.state.forgotten]).toEqual([
      {},
      { [id]: true },
    ]);
  });
});
