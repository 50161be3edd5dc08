import type { Laptop, LaptopClock, LaptopCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Progress } from '#protocol/handout.ts';
import { LIMITS } from '#protocol/limits.ts';
import { answer, draft } from './answers.ts';
import { concerns, mayOpen } from './handouts.ts';
import { lotLaptopArrives, lotLaptopGoes } from './lot.ts';
import { choosePupil } from './seats.ts';
import { admitted, freeLaptop } from './sessions.ts';
import {
  own,
  withIn,
  withLaptop,
  without,
  withWork,
  workOf,
  type ClassroomState,
  type LiveSession,
} from './state.ts';

/** S2, S16: a laptop says its token and the class code; it is known again or gets a number. */
export function laptopArrives(
  state: ClassroomState,
  hello: {
    token: string;
    code: string;
    number?: number | undefined;
    session?: string | undefined;
  },
  context: Context,
): Outcome<ClassroomState, { laptop: string }> {
  const { session } = state;
  if (hello.session !== undefined && hello.session !== session?.info.id) {
    return refuse('session/over');
  }
  if (!session) return refuse('session/none');
  if (hello.code !== session.info.code) return refuse('session/wrong-code');
  if (Object.keys(session.laptops).length >= LIMITS.lotLaptops) return refuse('wire/full');
  const { state: known, laptop } = lotLaptopArrives(state, hello, context);
  const { id } = laptop;
  const present = { ...state.present, [id]: true as const };
  const here = { ...known, present };
  if (own(session.laptops, id)) return accept(here, { laptop: id });
  const fresh: Laptop = {
    id,
    token: laptop.token,
    number: laptop.number,
    pupil: null,
    partner: null,
    admitted: false,
    served: [],
    shown: null,
    ready: [],
  };
  return accept(withLaptop(here, assigned(session, fresh)), { laptop: id });
}

/** S15: where laptops are assigned, nobody has to tap anything. */
function assigned({ info, laptops }: LiveSession, laptop: Laptop): Laptop {
  const { signIn, pupils } = info.class;
  const pupil = signIn?.way === 'assigned' ? own(signIn.laptops, laptop.id) : undefined;
  const isFree = !Object.values(laptops).some(
    (one) => one.pupil === pupil || one.partner === pupil,
  );
  if (pupil === undefined || !isFree || !pupils.some(({ id }) => id === pupil)) return laptop;
  return admitted({ ...laptop, pupil });
}

/** The connection of a laptop is gone; it keeps its place. */
export function laptopGoes(state: ClassroomState, id: string, now = 0): ClassroomState {
  if (!state.present[id]) return state;
  return { ...lotLaptopGoes(state, id, now), present: without(state.present, id) };
}

/** Applies one command of one laptop. */
export function reduceLaptop(
  state: ClassroomState,
  id: string,
  command: LaptopCommand,
  context: Context,
): Outcome<ClassroomState, object | undefined> {
  const { session } = state;
  const laptop = session ? own(session.laptops, id) : undefined;
  if (!session || !laptop) return refuse('session/unknown-laptop');
  switch (command.type) {
    case 'laptop/choose-pupil':
      return choosePupil(state, laptop, command);
    case 'laptop/leave':
      return freeLaptop(state, id);
    case 'laptop/ready':
      return ready(state, laptop, command.handout);
    case 'laptop/shown':
      return shown(state, laptop, command.handout, context);
    case 'laptop/answer':
      return answer(state, laptop, command, context);
    case 'laptop/draft':
      return draft(state, laptop, command, context);
    case 'laptop/done':
      return putAway(state, laptop, command.handout, context);
    case 'laptop/open':
      return open(state, laptop, command.handout);
    case 'laptop/hand':
      return raiseHand(state, laptop, command.on, context);
    case 'laptop/measured':
      // For the network check; nothing of the session changes.
      return accept(state);
    case 'laptop/return-seen':
      return returnSeen(state, laptop, command);
  }
}

/** H4 */
function ready(state: ClassroomState, laptop: Laptop, handout: string): Outcome<ClassroomState> {
  if (!state.session || !own(state.session.handouts, handout)) return refuse('handout/unknown');
  if (laptop.ready.includes(handout)) return accept(state);
  return accept(withLaptop(state, { ...laptop, ready: [...laptop.ready, handout] }));
}

function shown(
  state: ClassroomState,
  laptop: Laptop,
  id: string,
  { now }: Context,
): Outcome<ClassroomState, LaptopClock> {
  const handout = state.session ? own(state.session.handouts, id) : undefined;
  if (!state.session || !handout) return refuse('handout/unknown');
  let next = laptop.shown === id ? state : withLaptop(state, { ...laptop, shown: id });
  if (handout.activity.seconds === null) return accept(next, { now, begunAt: null });
  for (const pupil of peopleOf(laptop)) {
    const before = progressOf(state.session, pupil, id);
    if (before.begunAt === null) next = withProgress(next, { ...before, begunAt: now });
  }
  const [first] = peopleOf(laptop);
  const begunAt =
    first !== undefined && next.session ? progressOf(next.session, first, id).begunAt : null;
  return accept(next, { now, begunAt });
}

/** H3 */
function putAway(
  state: ClassroomState,
  laptop: Laptop,
  id: string,
  { now }: Context,
): Outcome<ClassroomState> {
  const { session } = state;
  if (!session || !own(session.handouts, id)) return refuse('handout/unknown');
  let next = state;
  for (const pupil of peopleOf(laptop)) {
    const before = progressOf(session, pupil, id);
    if (before.doneAt === null) next = withProgress(next, { ...before, doneAt: now });
    const desk = next.session && workOf(next.session, pupil).desk;
    if (desk?.open === id) next = withWork(next, pupil, { desk: { ...desk, open: null } });
  }
  return accept(next);
}

/** H6 */
function open(state: ClassroomState, laptop: Laptop, id: string | null): Outcome<ClassroomState> {
  const { session } = state;
  const handout = session && id !== null ? own(session.handouts, id) : null;
  const plan = handout?.plan == null ? undefined : session?.plans[handout.plan];
  let next = state;
  for (const pupil of peopleOf(laptop)) {
    if (!session) break;
    if (id !== null) {
      const may = handout && plan && concerns(session, handout, pupil);
      if (!may || !mayOpen(session, plan, handout, pupil)) return refuse('handout/unknown');
    }
    const { desk } = workOf(session, pupil);
    if (desk.open !== id) next = withWork(next, pupil, { desk: { ...desk, open: id } });
  }
  return accept(next);
}

/** W1 */
function raiseHand(
  state: ClassroomState,
  laptop: Laptop,
  on: boolean,
  { now }: Context,
): Outcome<ClassroomState> {
  let next = state;
  for (const pupil of peopleOf(laptop)) {
    if (!next.session) break;
    const { desk } = workOf(next.session, pupil);
    if ((desk.hand !== null) === on) continue;
    next = withWork(next, pupil, { desk: { ...desk, hand: on ? now : null } });
  }
  return accept(next);
}

/** W3 */
function returnSeen(
  state: ClassroomState,
  laptop: Laptop,
  { handout, item }: { handout: string; item: string },
): Outcome<ClassroomState> {
  let next = state;
  for (const pupil of peopleOf(laptop)) {
    if (!next.session) break;
    const { returns } = workOf(next.session, pupil);
    const returned = own(own(returns, handout) ?? {}, item);
    if (!returned || returned.seen) continue;
    next = withWork(next, pupil, {
      returns: withIn(returns, handout, item, { ...returned, seen: true }),
    });
  }
  return accept(next);
}

/** Those who sit at it and were let in. */
export function peopleOf({ admitted: isIn, pupil, partner }: Laptop): string[] {
  return isIn ? [pupil, partner].flatMap((one) => (one === null ? [] : [one])) : [];
}

function progressOf(session: LiveSession, pupil: string, handout: string): Progress {
  const kept = own(workOf(session, pupil).progress, handout);
  return kept ?? { handout, pupil, begunAt: null, doneAt: null };
}

function withProgress(state: ClassroomState, progress: Progress): ClassroomState {
  if (!state.session) return state;
  const before = workOf(state.session, progress.pupil).progress;
  return withWork(state, progress.pupil, {
    progress: { ...before, [progress.handout]: progress },
  });
}
