import type { Answer, Handout, Laptop, SchoolClass, Session } from '#protocol/classroom.ts';
import type { PairedRemote } from '#protocol/remote.ts';

/** `{ [handout]: { [pupil]: { [item]: answer } } }` */
export type Answers = Record<string, Record<string, Record<string, Answer>>>;

/** One class at work: all that is kept of it. */
export interface LiveSession {
  info: Session;
  laptops: Record<string, Laptop>;
  handouts: Record<string, Handout>;
  answers: Answers;
}

export interface ClassroomState {
  classes: Record<string, SchoolClass>;
  session: LiveSession | null;
  /** Sessions closed since the app started; older ones are on disk only. */
  closed: Record<string, LiveSession>;
  /** The teacher's phones of this session. */
  remotes: Record<string, PairedRemote>;
  /** Laptops and phones whose connection stands right now. Never stored. */
  present: Record<string, true>;
}

export const NO_CLASSROOM: ClassroomState = {
  classes: {},
  session: null,
  closed: {},
  remotes: {},
  present: {},
};

export function withSession(state: ClassroomState, change: Partial<LiveSession>): ClassroomState {
  return state.session ? { ...state, session: { ...state.session, ...change } } : state;
}

export function withLaptop(state: ClassroomState, laptop: Laptop): ClassroomState {
  const laptops = { ...state.session?.laptops, [laptop.id]: laptop };
  return withSession(state, { laptops });
}

/** A copy of the record without one key. */
export function without<Value>(record: Record<string, Value>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
