import type { Answer, Laptop, LaptopCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { freeLaptop } from './sessions.ts';
import { without, withLaptop, withSession, type ClassroomState } from './state.ts';

/** S2: a laptop says its token and the class code; it is known again or gets the next number. */
export function laptopArrives(
  state: ClassroomState,
  hello: { token: string; code: string },
  context: Context,
): Outcome<ClassroomState, { laptop: string }> {
  const { session } = state;
  if (!session) return refuse('session/none');
  if (hello.code !== session.info.code) return refuse('session/wrong-code');
  const all = Object.values(session.laptops);
  const laptop: Laptop = all.find(({ token }) => token === hello.token) ?? {
    id: context.id(),
    token: hello.token,
    number: all.length + 1,
    pupil: null,
    admitted: false,
    served: [],
    shown: null,
  };
  const known = session.laptops[laptop.id] ? state : withLaptop(state, laptop);
  const present = { ...state.present, [laptop.id]: true as const };
  return accept({ ...known, present }, { laptop: laptop.id });
}

/** The connection of a laptop is gone; it keeps its place. */
export function laptopGoes(state: ClassroomState, id: string): ClassroomState {
  return state.present[id] ? { ...state, present: without(state.present, id) } : state;
}

/** Applies one command of one laptop. */
export function reduceLaptop(
  state: ClassroomState,
  id: string,
  command: LaptopCommand,
  context: Context,
): Outcome<ClassroomState> {
  const laptop = state.session?.laptops[id];
  if (!laptop) return refuse('session/unknown-laptop');
  switch (command.type) {
    case 'laptop/choose-pupil':
      return choosePupil(state, laptop, command.pupil);
    case 'laptop/leave':
      return freeLaptop(state, id);
    case 'laptop/shown':
      if (!state.session?.handouts[command.handout]) return refuse('handout/unknown');
      return accept(withLaptop(state, { ...laptop, shown: command.handout }));
    case 'laptop/answer':
      return answer(state, laptop, command, context);
  }
}

/** S3 */
function choosePupil(
  state: ClassroomState,
  laptop: Laptop,
  pupil: string,
): Outcome<ClassroomState> {
  const { session } = state;
  if (!session?.info.class.pupils.some(({ id }) => id === pupil)) {
    return refuse('session/unknown-pupil');
  }
  if (laptop.pupil === pupil) return accept(state);
  const holder = Object.values(session.laptops).find((other) => other.pupil === pupil);
  if (holder && state.present[holder.id]) return refuse('session/pupil-taken');
  const freed = holder
    ? withLaptop(state, { ...holder, pupil: null, admitted: false, shown: null })
    : state;
  return accept(withLaptop(freed, { ...laptop, pupil, admitted: false, shown: null }));
}

/** S7, S8 */
function answer(
  state: ClassroomState,
  laptop: Laptop,
  command: Extract<LaptopCommand, { type: 'laptop/answer' }>,
  context: Context,
): Outcome<ClassroomState> {
  const { session } = state;
  if (!session || !laptop.served.includes(command.pupil)) return refuse('session/not-admitted');
  const handout = session.handouts[command.handout];
  if (!handout) return refuse('handout/unknown');
  const item = handout.activity.items.find(({ id }) => id === command.item);
  if (!item?.choices.some(({ id }) => id === command.choice)) return refuse('answer/unknown-item');
  const ofHandout = session.answers[handout.id] ?? {};
  const ofPupil = ofHandout[command.pupil] ?? {};
  const before = ofPupil[item.id];
  if (before) return before.id === command.id ? accept(state) : refuse('answer/already-given');
  const given: Answer = {
    id: command.id,
    handout: handout.id,
    item: item.id,
    pupil: command.pupil,
    choice: command.choice,
    at: context.now,
  };
  const answers = {
    ...session.answers,
    [handout.id]: { ...ofHandout, [command.pupil]: { ...ofPupil, [item.id]: given } },
  };
  return accept(withSession(state, { answers }));
}
