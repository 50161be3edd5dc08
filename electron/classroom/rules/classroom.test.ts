import { describe, expect, it } from 'vitest';
import type { Activity } from '#protocol/activity/activity.ts';
import type { ClassroomCommand, LaptopCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import { laptopArrives, laptopGoes, reduceLaptop } from './laptops.ts';
import { reduceClassroom } from './reduce.ts';
import { NO_CLASSROOM, type ClassroomState } from './state.ts';
import { laptopView, sameLaptopView } from './laptop-view.ts';
import { sessionView } from './views.ts';

/** What the console's view of a session has from elsewhere. */
const OUTSIDE = { join: null, remotes: { qr: null, phones: {} }, refusedFrames: 0 };

const PICTURES = ['fox', 'owl', 'cat'];
const QUESTION: Activity = {
  id: 'q',
  title: 'Fractions',
  items: [
    {
      id: 'i1',
      kind: 'choice',
      prompt: { text: 'Combien ?' },
      several: false,
      choices: [
        { id: 'a', text: '3/8' },
        { id: 'b', text: '5/8' },
      ],
      right: ['b'],
    },
  ],
  feedback: 'none',
  attempts: 1,
  shuffle: { items: false, choices: false },
  seconds: null,
};
const chosen = (...ids: string[]) => ({ kind: 'choice' as const, chosen: ids });

/** A classroom that is driven like the real one and throws on a refusal. */
function classroom(names = ['Léa', 'Tom', 'Zoé']) {
  let count = 0;
  const context: Context = { now: 1000, id: () => `id${++count}`, random: () => 0.4721 };
  let state: ClassroomState = NO_CLASSROOM;
  const refusedAs = (outcome: { ok: boolean; refusal?: { code: ErrorCode } }) =>
    outcome.refusal?.code;
  const room = {
    get state() {
      return state;
    },
    try: (command: ClassroomCommand) =>
      refusedAs(reduceClassroom(state, command, PICTURES, context)),
    run(command: ClassroomCommand) {
      const outcome = reduceClassroom(state, command, PICTURES, context);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      state = outcome.state;
      return room;
    },
    arrive(token: string, code = '4721') {
      const outcome = laptopArrives(state, { token, code }, context);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      state = outcome.state;
      return outcome.result?.laptop ?? '';
    },
    go(laptop: string) {
      state = laptopGoes(state, laptop);
    },
    tryLaptop: (laptop: string, command: LaptopCommand) =>
      refusedAs(reduceLaptop(state, laptop, command, context)),
    laptop(laptop: string, command: LaptopCommand) {
      const outcome = reduceLaptop(state, laptop, command, context);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      state = outcome.state;
    },
    pupil: (index: number) =>
      (state.session?.info.class ?? Object.values(state.classes)[0])?.pupils[index]?.id ?? '',
    choose(laptop: string, index: number) {
      room.laptop(laptop, { type: 'laptop/choose-pupil', pupil: room.pupil(index) });
    },
    give(_laptop: string, id: string, choice: string, pupil: string): LaptopCommand {
      const handout =
        state.session?.info.current ?? Object.keys(state.session?.handouts ?? {})[0] ?? '';
      return {
        type: 'laptop/answer',
        id,
        handout,
        item: 'i1',
        given: chosen(choice),
        attempt: 1,
        pupil,
      };
    },
    screen: (laptop: string) => laptopView(state, laptop)?.screen,
    tile: (laptop: string) => sessionView(state, OUTSIDE)?.laptops[laptop],
    counts: () =>
      Object.values(sessionView(state, OUTSIDE)?.handouts ?? {})[0]?.results['i1']?.counts,
  };
  room.run({ type: 'class/save', name: ' CM1 ', names });
  return room;
}

function atWork(names?: string[]) {
  const room = classroom(names);
  room.run({ type: 'session/open', class: Object.keys(room.state.classes)[0] ?? '' });
  return room;
}

function withQuestion() {
  const room = atWork();
  const laptop = room.arrive('t1');
  room.choose(laptop, 0);
  room.run({ type: 'session/admit-all' }).run({ type: 'handout/send', activity: QUESTION });
  return { room, laptop, lea: room.pupil(0) };
}

describe('classes', () => {
  it('[C1] have 1 to 60 trimmed names', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `P${index}`);
    const room = classroom(['  Léa  ', '', ' Anne   Marie ']);
    const [saved] = Object.values(room.state.classes);
    expect(saved?.name).toBe('CM1');
    expect(saved?.pupils.map(({ name }) => name)).toEqual(['Léa', 'Anne Marie']);
    expect(room.try({ type: 'class/save', name: 'x', names: ['', ' '] })).toBe('class/empty');
    expect(room.try({ type: 'class/save', name: 'x', names: names(60) })).toBeUndefined();
    expect(room.try({ type: 'class/save', name: 'x', names: names(61) })).toBe(
      'class/too-many-pupils',
    );
  });

  it('[C2] tell equal names apart, whatever their case', () => {
    const room = classroom(['Léa', 'léa', 'Léa', 'Léa 2']);
    const names = Object.values(room.state.classes)[0]?.pupils.map(({ name }) => name);
    expect(new Set(names?.map((name) => name.toLowerCase())).size).toBe(4);
    expect(names?.slice(0, 3)).toEqual(['Léa', 'léa 2', 'Léa 3']);
  });

  it('[C2] keep the pupil when an initial is added, never when it is another one', () => {
    const room = classroom(['Léa', 'Léa', 'Tom B.']);
    const before = Object.values(room.state.classes)[0];
    const names = ['Léa M.', 'Léa B.', 'Tom C.'];
    room.run({ type: 'class/save', class: before?.id, name: 'CM1', names });
    const after = Object.values(room.state.classes)[0]?.pupils ?? [];
    expect(after.map(({ name }) => name)).toEqual(names);
    const same = after.map(({ id }, place) => id === before?.pupils[place]?.id);
    expect(same).toEqual([true, true, false]);
    expect(after[0]?.picture).toBe(before?.pupils[0]?.picture);
  });

  it('[C3] give every pupil a picture and keep it', () => {
    const room = classroom();
    const before = Object.values(room.state.classes)[0];
    expect(new Set(before?.pupils.map(({ picture }) => picture)).size).toBe(3);
    room.run({ type: 'class/save', class: before?.id, name: 'CM1', names: ['Zoé', 'Nina', 'Léa'] });
    const after = Object.values(room.state.classes)[0];
    expect(after?.pupils[2]).toEqual(before?.pupils[0]);
    expect(after?.pupils[0]).toEqual(before?.pupils[2]);
    expect(classroom(['A', 'B', 'C', 'D', 'E']).state).toBeDefined();
  });
});

describe('a session', () => {
  it('[S1] is for a class that exists, one at a time', () => {
    const room = classroom();
    const id = Object.keys(room.state.classes)[0] ?? '';
    expect(room.try({ type: 'session/open', class: 'nobody' })).toBe('class/unknown');
    room.run({ type: 'session/open', class: id });
    expect(room.state.session?.info.code).toBe('4721');
    expect(room.try({ type: 'session/open', class: id })).toBe('session/already-open');
  });

  it('[S2] knows a laptop again by its token', () => {
    const { room, laptop } = withQuestion();
    room.go(laptop);
    expect(room.tile(laptop)).toMatchObject({ here: false, state: 'receiving' });
    expect(room.arrive('t1')).toBe(laptop);
    expect(room.screen(laptop)?.kind).toBe('working');
    expect(room.arrive('t2')).not.toBe(laptop);
    expect(room.tile(room.arrive('t2'))?.number).toBe(2);
    expect(() => room.arrive('t1', '0000')).toThrow('session/wrong-code');
  });

  it('[S3] gives a name to one laptop that is here', () => {
    const room = atWork();
    const [one, two] = [room.arrive('t1'), room.arrive('t2')];
    room.choose(one, 0);
    const lea: LaptopCommand = { type: 'laptop/choose-pupil', pupil: room.pupil(0) };
    expect(room.tryLaptop(two, lea)).toBe('session/pupil-taken');
    expect(room.tryLaptop(two, { ...lea, pupil: 'x' })).toBe('session/unknown-pupil');
    room.go(one);
    room.laptop(two, lea);
    expect(room.tile(one)).toMatchObject({ pupil: null, state: 'choosing' });
    expect(room.tile(two)).toMatchObject({ pupil: room.pupil(0), state: 'waiting' });
  });

  it('[S4] lets nobody work before the teacher has admitted them', () => {
    const room = atWork();
    const [one, two] = [room.arrive('t1'), room.arrive('t2')];
    room.choose(one, 0);
    room.choose(two, 1);
    room.run({ type: 'handout/send', activity: QUESTION });
    expect(room.screen(one)?.kind).toBe('waiting');
    const early = room.give(one, 'x', 'a', room.pupil(0));
    expect(room.tryLaptop(one, early)).toBe('session/not-admitted');
    room.run({ type: 'session/admit', laptop: one });
    expect(room.screen(one)?.kind).toBe('working');
    expect(room.screen(two)?.kind).toBe('waiting');
    room.run({ type: 'session/admit-all' });
    expect(room.screen(two)?.kind).toBe('working');
    expect(room.try({ type: 'session/admit', laptop: 'x' })).toBe('session/unknown-laptop');
  });

  it('[S5] frees a laptop that is left or sent away, and keeps the answers', () => {
    const { room, laptop, lea } = withQuestion();
    room.laptop(laptop, room.give(laptop, 'x', 'b', lea));
    room.run({ type: 'session/send-away', laptop });
    expect(room.screen(laptop)?.kind).toBe('choosing');
    expect(room.counts()).toEqual({ b: 1 });
    room.choose(laptop, 0);
    room.laptop(laptop, { type: 'laptop/leave' });
    expect(room.tile(laptop)?.pupil).toBeNull();
  });

  it('[S6] hands out to those who are here and to those who come later', () => {
    const { room } = withQuestion();
    const late = room.arrive('t2');
    room.choose(late, 1);
    room.run({ type: 'session/admit-all' });
    expect(room.screen(late)?.kind).toBe('working');
    expect(room.tile(late)?.state).toBe('receiving');
    room.laptop(late, { type: 'laptop/shown', handout: room.state.session?.info.current ?? '' });
    expect(room.tile(late)?.state).toBe('working');
    expect(room.tryLaptop(late, { type: 'laptop/shown', handout: 'x' })).toBe('handout/unknown');
  });

  it('[S7] counts an answer once', () => {
    const { room, laptop, lea } = withQuestion();
    const given = room.give(laptop, 'x', 'b', lea);
    room.laptop(laptop, given);
    const once = room.state;
    room.laptop(laptop, given);
    expect(room.state).toBe(once);
    room.laptop(laptop, room.give(laptop, 'y', 'a', lea));
    expect(room.counts()).toEqual({ b: 1 });
    const elsewhere = { ...room.give(laptop, 'z', 'a', lea), item: 'none' } as LaptopCommand;
    expect(room.tryLaptop(laptop, elsewhere)).toBe('answer/unknown-item');
  });

  it('[S8] takes answers for the pupils of that laptop and for nobody else', () => {
    const { room, laptop, lea } = withQuestion();
    expect(room.tryLaptop(laptop, room.give(laptop, 'x', 'a', room.pupil(1)))).toBe(
      'session/not-admitted',
    );
    const handout = room.state.session?.info.current ?? '';
    room.laptop(laptop, { type: 'laptop/leave' });
    room.run({ type: 'handout/close', handout });
    room.laptop(laptop, {
      type: 'laptop/answer',
      id: 'x',
      handout,
      item: 'i1',
      given: chosen('a'),
      attempt: 1,
      pupil: lea,
    });
    expect(room.counts()).toEqual({ a: 1 });
  });

  it('[S9] pauses and closes for everybody, and keeps what was', () => {
    const { room, laptop, lea } = withQuestion();
    room.run({ type: 'session/pause', on: true });
    expect(laptopView(room.state, laptop)?.paused).toBe(true);
    room.laptop(laptop, room.give(laptop, 'x', 'b', lea));
    const before = room.state.session;
    room.run({ type: 'session/close' });
    expect(room.state.session).toBeNull();
    expect(laptopView(room.state, laptop)).toBeNull();
    expect(Object.values(room.state.closed)).toEqual([before]);
    expect(room.try({ type: 'session/close' })).toBe('session/none');
    room.run({ type: 'session/open', class: Object.keys(room.state.classes)[0] ?? '' });
    expect(room.state.session).toMatchObject({ laptops: {}, handouts: {}, work: {} });
  });

  it('[S10] follows its class', () => {
    const { room, laptop } = withQuestion();
    const [saved] = Object.values(room.state.classes);
    room.run({ type: 'class/save', class: saved?.id, name: 'CM1', names: ['Tom', 'Nina'] });
    const screen = room.screen(laptop);
    expect(screen?.kind).toBe('choosing');
    expect(screen?.kind === 'choosing' && screen.pupils.map(({ name }) => name)).toEqual([
      'Tom',
      'Nina',
    ]);
  });
});

describe('views', () => {
  it("[V1] show a laptop nothing of the teacher's or of the others", () => {
    const { room, laptop } = withQuestion();
    const text = JSON.stringify(laptopView(room.state, laptop));
    for (const secret of ['right', 'Tom', 'Zoé', 't1', '4721']) {
      expect(text).not.toContain(`"${secret}"`);
    }
    expect(JSON.stringify(sessionView(room.state, OUTSIDE)?.laptops)).not.toContain('t1');
  });

  it('[V1] mark the names that are taken by laptops that are here', () => {
    const room = atWork();
    const [one, two] = [room.arrive('t1'), room.arrive('t2')];
    room.choose(one, 1);
    const taken = () => {
      const screen = room.screen(two);
      return screen?.kind === 'choosing' && screen.pupils.map(({ id }) => id in screen.taken);
    };
    expect(taken()).toEqual([false, true, false]);
    room.go(one);
    expect(taken()).toEqual([false, false, false]);
  });

  it('[V2] follow a laptop from its arrival to its last answer', () => {
    const room = atWork();
    const laptop = room.arrive('t1');
    const seen = [room.tile(laptop)?.state];
    room.choose(laptop, 0);
    seen.push(room.tile(laptop)?.state);
    room.run({ type: 'session/admit', laptop });
    seen.push(room.tile(laptop)?.state);
    room.run({ type: 'handout/send', activity: QUESTION });
    seen.push(room.tile(laptop)?.state);
    room.laptop(laptop, { type: 'laptop/shown', handout: room.state.session?.info.current ?? '' });
    seen.push(room.tile(laptop)?.state);
    room.laptop(laptop, room.give(laptop, 'x', 'b', room.pupil(0)));
    seen.push(room.tile(laptop)?.state);
    room.run({ type: 'handout/close', handout: room.state.session?.info.current ?? '' });
    seen.push(room.tile(laptop)?.state);
    expect(seen).toEqual(['choosing', 'waiting', 'ready', 'receiving', 'working', 'done', 'ready']);
  });

  it('[V3] count each pupil once per item, and keep their identity while nothing changes', () => {
    const { room, laptop, lea } = withQuestion();
    room.laptop(laptop, room.give(laptop, 'x', 'b', lea));
    const first = sessionView(room.state, OUTSIDE);
    room.go(laptop);
    const second = sessionView(room.state, OUTSIDE);
    const handout = room.state.session?.info.current ?? '';
    expect(first?.handouts[handout]?.results).toEqual({
      i1: { counts: { b: 1 }, answers: 1, verdicts: { right: 1, partly: 0, wrong: 0 } },
    });
    expect(first?.handouts[handout]?.answers).toMatchObject({
      [lea]: { i1: { given: chosen('b'), verdict: 'right', others: [] } },
    });
    expect(second?.handouts[handout]).toBe(first?.handouts[handout]);
  });

  it('[V4] change only when what they are made of does', () => {
    const { room, laptop, lea } = withQuestion();
    const other = room.arrive('t2');
    room.choose(other, 1);
    room.run({ type: 'session/admit-all' });
    const before = room.state;
    room.laptop(laptop, room.give(laptop, 'x', 'b', lea));
    expect(sameLaptopView(room.state, before, other)).toBe(true);
    expect(sameLaptopView(room.state, before, laptop)).toBe(false);
    room.laptop(other, room.give(other, 'y', 'a', room.pupil(1)));
    expect(sameLaptopView(room.state, before, other)).toBe(false);
  });
});
