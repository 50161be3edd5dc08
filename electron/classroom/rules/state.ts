import type { SchoolClass, Laptop, Session } from '#protocol/classroom.ts';
import type {
  Answer,
  Desk,
  Draft,
  Group,
  Handout,
  Plan,
  Progress,
  Return,
} from '#protocol/handout.ts';
import type { LotLaptop } from '#protocol/lot.ts';
import type { PairedRemote } from '#protocol/remote.ts';
import type { ItemSummary } from '#protocol/views.ts';

type ById<Value> = Record<string, Value>;

/** All of one pupil's work in a session. It keeps its identity while she does nothing. */
export interface Work {
  desk: Desk;
  /** `{ [handout]: { [item]: { [answer]: … } } }`: every answer is kept. */
  answers: ById<ById<ById<Answer>>>;
  drafts: ById<ById<Draft>>;
  /** By handout. */
  progress: ById<Progress>;
  returns: ById<ById<Return>>;
}

/** `{ [handout]: { [item]: … } }`: made of the answers that count, moved with each, never stored. */
export type Summaries = ById<ById<ItemSummary>>;

/** One class at work: all that is kept of it. */
export interface LiveSession {
  info: Session;
  laptops: ById<Laptop>;
  groups: ById<Group>;
  handouts: ById<Handout>;
  plans: ById<Plan>;
  /** By pupil. */
  work: ById<Work>;
  summaries: Summaries;
}

export interface ClassroomState {
  classes: ById<SchoolClass>;
  /** The school's laptops as this PC knows them, beyond sessions. */
  lot: ById<LotLaptop>;
  session: LiveSession | null;
  /** Sessions closed since the app started; older ones are on disk only. */
  closed: ById<LiveSession>;
  /** Closed sessions that were deleted for good: they leave the disk as well. */
  forgotten: Record<string, true>;
  /** The teacher's phones of this session. */
  remotes: ById<PairedRemote>;
  /** Laptops and phones whose connection stands right now. Never stored. */
  present: Record<string, true>;
}

export const NO_CLASSROOM: ClassroomState = {
  classes: {},
  lot: {},
  session: null,
  closed: {},
  forgotten: {},
  remotes: {},
  present: {},
};

export const NO_SESSION_WORK: Omit<LiveSession, 'info'> = {
  laptops: {},
  groups: {},
  handouts: {},
  plans: {},
  work: {},
  summaries: {},
};

export function noWork(pupil: string): Work {
  return {
    desk: { pupil, hand: null, open: null },
    answers: {},
    drafts: {},
    progress: {},
    returns: {},
  };
}

/** Only what a record has itself: an id from a laptop may be `constructor`. */
export function own<Value>(record: Readonly<ById<Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function workOf(session: LiveSession, pupil: string): Work {
  return own(session.work, pupil) ?? noWork(pupil);
}

export function withSession(state: ClassroomState, change: Partial<LiveSession>): ClassroomState {
  return state.session ? { ...state, session: { ...state.session, ...change } } : state;
}

export function withLaptop(state: ClassroomState, laptop: Laptop): ClassroomState {
  const laptops = { ...state.session?.laptops, [laptop.id]: laptop };
  return withSession(state, { laptops });
}

export function withWork(
  state: ClassroomState,
  pupil: string,
  change: Partial<Work>,
): ClassroomState {
  const { session } = state;
  if (!session) return state;
  const work = { ...session.work, [pupil]: { ...workOf(session, pupil), ...change } };
  return withSession(state, { work });
}

/** A copy of `tree` with one value set, two levels down. */
export function withIn<Value>(
  tree: ById<ById<Value>>,
  handout: string,
  item: string,
  value: Value,
): ById<ById<Value>> {
  return { ...tree, [handout]: { ...tree[handout], [item]: value } };
}

/** A copy of the record without one key. (Of a thousand keys a rest pattern takes milliseconds.) */
export function without<Value>(record: Record<string, Value>, key: string): Record<string, Value> {
  const rest = { ...record };
  delete rest[key];
  return rest;
}
