import type { Activity } from '#protocol/activity/activity.ts';
import type { Given, Item } from '#protocol/activity/item.ts';
import type { ClassroomCommand, LaptopCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import type { ErrorCode, Outcome } from '#protocol/errors.ts';
import { laptopView } from './laptop-view.ts';
import { laptopArrives, laptopGoes, reduceLaptop } from './laptops.ts';
import { reduceClassroom } from './reduce.ts';
import { NO_CLASSROOM, type ClassroomState } from './state.ts';
import { sessionView } from './views.ts';

/** A classroom that tests drive like the real one; what is refused is given back as its code. */
export function testRoom(names: readonly string[] = ['Léa', 'Tom', 'Zoé']) {
  let count = 0;
  const clock = { now: 1000 };
  const context = (): Context => ({
    now: clock.now,
    id: () => `id${(count += 1)}`,
    random: () => 0.4721,
  });
  let state: ClassroomState = NO_CLASSROOM;
  let result: unknown;

  function take<Result>(outcome: Outcome<ClassroomState, Result>): ErrorCode | 'done' {
    if (!outcome.ok) return outcome.refusal.code;
    state = outcome.state;
    result = outcome.result;
    return 'done';
  }

  const room = {
    clock,
    get state() {
      return state;
    },
    set state(next) {
      state = next;
    },
    get session() {
      if (!state.session) throw new Error('no session');
      return state.session;
    },
    result: () => result as Record<string, string>,
    run: (command: ClassroomCommand) =>
      take(reduceClassroom(state, command, ['fox', 'owl'], context())),
    arrive(token: string, number?: number) {
      take(laptopArrives(state, { token, code: '4721', number }, context()));
      return room.result()['laptop'] ?? '';
    },
    go(laptop: string) {
      state = laptopGoes(state, laptop, clock.now);
    },
    laptop: (laptop: string, command: LaptopCommand) =>
      take(reduceLaptop(state, laptop, command, context())),
    get classId() {
      return Object.keys(state.classes)[0] ?? '';
    },
    pupil: (index: number) => Object.values(state.classes)[0]?.pupils[index]?.id ?? '',
    /** Pupil `index` comes in at a laptop of her own. */
    seat(index: number) {
      const laptop = room.arrive(`token${index}`);
      room.laptop(laptop, { type: 'laptop/choose-pupil', pupil: room.pupil(index) });
      room.run({ type: 'session/admit', laptop });
      return laptop;
    },
    send(
      activity: Activity,
      more: Partial<Extract<ClassroomCommand, { type: 'handout/send' }>> = {},
    ) {
      room.run({ type: 'handout/send', activity, ...more });
      return room.result()['handout'] ?? '';
    },
    answer: (
      laptop: string,
      id: string,
      handout: string,
      given: Given,
      more: Partial<Extract<LaptopCommand, { type: 'laptop/answer' }>> = {},
    ) =>
      room.laptop(laptop, {
        type: 'laptop/answer',
        id,
        handout,
        item: 'i',
        given,
        attempt: 1,
        pupil: room.session.laptops[laptop]?.pupil ?? '',
        ...more,
      }),
    view: (laptop: string) => laptopView(state, laptop),
    screen(laptop: string) {
      const screen = laptopView(state, laptop)?.screen;
      return screen?.kind === 'working' ? screen.handout : (screen?.kind ?? 'gone');
    },
    console() {
      const outside = { join: null, remotes: { qr: null, phones: {} }, refusedFrames: 0 };
      const view = sessionView(state, outside);
      if (!view) throw new Error('no session');
      return view;
    },
  };
  room.run({ type: 'class/save', name: 'CM1', names: [...names] });
  room.run({ type: 'session/open', class: room.classId });
  return room;
}

export const chosen = (...ids: string[]) => ({ kind: 'choice' as const, chosen: ids });

export const choiceItem: Item = {
  id: 'i',
  kind: 'choice',
  prompt: { text: 'Combien ?' },
  explanation: { text: 'Parce que.' },
  several: false,
  choices: [
    { id: 'a', text: '3/8' },
    { id: 'b', text: '5/8' },
  ],
  right: ['b'],
};

export function activity(more: Partial<Activity> = {}): Activity {
  return {
    id: 'q',
    title: 'Fractions',
    items: [choiceItem],
    feedback: 'none',
    attempts: 1,
    shuffle: { items: false, choices: false },
    seconds: null,
    ...more,
  };
}
