import type { Activity, Laptop } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { withLaptop, withSession, type ClassroomState, type LiveSession } from './state.ts';

/** S1 */
export function openSession(
  state: ClassroomState,
  classId: string,
  context: Context,
): Outcome<ClassroomState> {
  const schoolClass = state.classes[classId];
  if (!schoolClass) return refuse('class/unknown');
  if (state.session) return refuse('session/already-open');
  const session: LiveSession = {
    info: {
      id: context.id(),
      class: schoolClass,
      code: String(Math.floor(context.random() * 10_000)).padStart(4, '0'),
      openedAt: context.now,
      paused: false,
      current: null,
    },
    laptops: {},
    handouts: {},
    answers: {},
  };
  return accept({ ...state, session, remotes: {}, present: {} });
}

/** S9, R5 */
export function closeSession(state: ClassroomState): Outcome<ClassroomState> {
  if (!state.session) return refuse('session/none');
  const closed = { ...state.closed, [state.session.info.id]: state.session };
  return accept({ ...state, session: null, closed, remotes: {}, present: {} });
}

/** S4: admits those of `laptops` who have chosen a name. */
export function admit(
  state: ClassroomState,
  which: (laptop: Laptop) => boolean,
): Outcome<ClassroomState> {
  if (!state.session) return refuse('session/none');
  const waiting = Object.values(state.session.laptops).filter(
    (laptop) => laptop.pupil !== null && !laptop.admitted && which(laptop),
  );
  return accept(waiting.reduce((next, laptop) => withLaptop(next, admitted(laptop)), state));
}

function admitted(laptop: Laptop): Laptop {
  const served = laptop.pupil === null ? laptop.served : [...laptop.served, laptop.pupil];
  return { ...laptop, admitted: true, served: [...new Set(served)] };
}

/** S5 */
export function freeLaptop(state: ClassroomState, id: string): Outcome<ClassroomState> {
  const laptop = state.session?.laptops[id];
  if (!laptop) return refuse('session/unknown-laptop');
  return accept(withLaptop(state, { ...laptop, pupil: null, admitted: false, shown: null }));
}

export function pause(state: ClassroomState, on: boolean): Outcome<ClassroomState> {
  if (!state.session) return refuse('session/none');
  return accept(withSession(state, { info: { ...state.session.info, paused: on } }));
}

/** S6 */
export function sendHandout(
  state: ClassroomState,
  activity: Activity,
  context: Context,
): Outcome<ClassroomState, { handout: string }> {
  const { session } = state;
  if (!session) return refuse('session/none');
  const handout = { id: context.id(), activity, sentAt: context.now, closed: false };
  const next = withSession(state, {
    info: { ...session.info, current: handout.id },
    handouts: { ...session.handouts, [handout.id]: handout },
  });
  return accept(next, { handout: handout.id });
}

/** Takes the activity off the laptops; its results stay. */
export function closeHandout(state: ClassroomState, id: string): Outcome<ClassroomState> {
  const { session } = state;
  const handout = session?.handouts[id];
  if (!session || !handout) return refuse('handout/unknown');
  return accept(
    withSession(state, {
      info: { ...session.info, current: session.info.current === id ? null : session.info.current },
      handouts: { ...session.handouts, [id]: { ...handout, closed: true } },
    }),
  );
}
