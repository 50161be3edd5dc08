import type { Laptop } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import {
  NO_SESSION_WORK,
  own,
  withLaptop,
  withSession,
  type ClassroomState,
  type LiveSession,
} from './state.ts';

/** S1 */
export function openSession(
  state: ClassroomState,
  classId: string,
  context: Context,
): Outcome<ClassroomState> {
  const schoolClass = own(state.classes, classId);
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
      follow: false,
    },
    ...NO_SESSION_WORK,
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
  const laptops = { ...state.session.laptops };
  for (const laptop of Object.values(laptops)) {
    if (laptop.pupil !== null && !laptop.admitted && which(laptop)) {
      laptops[laptop.id] = admitted(laptop);
    }
  }
  return accept(withSession(state, { laptops }));
}

/** From now on it may answer for those who sit at it. */
export function admitted(laptop: Laptop): Laptop {
  const { pupil, partner, served } = laptop;
  const now = [pupil, partner].flatMap((one) => (one === null ? [] : [one]));
  return { ...laptop, admitted: true, served: [...new Set([...served, ...now])] };
}

/** Nobody sits at it; what was answered on it stays, and what is on its way still counts. */
export function freed(laptop: Laptop): Laptop {
  return { ...laptop, pupil: null, partner: null, admitted: false, shown: null };
}

/** S5 */
export function freeLaptop(state: ClassroomState, id: string): Outcome<ClassroomState> {
  const laptop = state.session ? own(state.session.laptops, id) : undefined;
  if (!laptop) return refuse('session/unknown-laptop');
  return accept(withLaptop(state, freed(laptop)));
}

/** S9, S11 */
export function setFlag(
  state: ClassroomState,
  flag: 'paused' | 'follow',
  on: boolean,
): Outcome<ClassroomState> {
  if (!state.session) return refuse('session/none');
  if (state.session.info[flag] === on) return accept(state);
  return accept(withSession(state, { info: { ...state.session.info, [flag]: on } }));
}
