import type { Item } from '#protocol/activity/item.ts';
import type { Laptop, LaptopCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Answer, Draft, Handout } from '#protocol/handout.ts';
import { LIMITS } from '#protocol/limits.ts';
import { accepts } from './items/registry.ts';
import { moved, NO_ANSWERS } from './items/summary.ts';
import {
  own,
  withIn,
  withSession,
  without,
  withWork,
  workOf,
  type ClassroomState,
  type LiveSession,
  type Summaries,
} from './state.ts';

type Command<Type extends LaptopCommand['type']> = Extract<LaptopCommand, { type: Type }>;
type Answers = Readonly<Record<string, Answer>>;

/**
 * A4: of all kept answers to one item the one that counts: the newest attempt within the allowed
 * number; of two of the same attempt (two laptops, two tabs) the one that came first.
 */
export function countingAnswer(
  answers: Answers | undefined,
  attempts: number | null,
): Answer | null {
  let best: Answer | null = null;
  for (const answer of Object.values(answers ?? {})) {
    if (attempts !== null && answer.attempt > attempts) continue;
    if (best === null || isBefore(best, answer)) best = answer;
  }
  return best;
}

function isBefore(best: Answer, other: Answer): boolean {
  if (best.attempt !== other.attempt) return best.attempt < other.attempt;
  return best.at === other.at ? best.id > other.id : best.at > other.at;
}

/** A1–A5, A7: an answer of those who sit at this laptop, or sat there when it was given. */
export function answer(
  state: ClassroomState,
  laptop: Laptop,
  command: Command<'laptop/answer'>,
  context: Context,
): Outcome<ClassroomState> {
  const target = targetOf(state, laptop, command);
  if (!target.ok) return target;
  const { handout, item, pupils } = target.state;
  if (!accepts(item, command.given)) return refuse('answer/not-possible');
  let next = state;
  for (const pupil of pupils) {
    const given =
      next.session && keep(next, next.session, { handout, item, pupil, command, context });
    if (!given) return refuse('answer/already-given');
    next = given;
  }
  return accept(next);
}

/** V4: whatever came in for a handout changes the identity of its summaries, and of no other's. */
function touched(state: ClassroomState, handout: string): ClassroomState {
  const { summaries } = state.session ?? {};
  return withSession(state, {
    summaries: { ...summaries, [handout]: { ...summaries?.[handout] } },
  });
}

interface Keeping {
  handout: Handout;
  item: Item;
  pupil: string;
  command: Command<'laptop/answer'>;
  context: Context;
}

function keep(
  state: ClassroomState,
  session: LiveSession,
  { handout, item, pupil, command, context }: Keeping,
): ClassroomState | null {
  const work = workOf(session, pupil);
  const ofItem = work.answers[handout.id]?.[item.id] ?? {};
  if (own(ofItem, command.id)) return state;
  if (Object.keys(ofItem).length >= LIMITS.attempts) return null;
  const { id, given, attempt } = command;
  const late = handout.closed || isOverTime(session, handout, pupil, context.now);
  const kept: Answer = {
    id,
    handout: handout.id,
    item: item.id,
    pupil,
    given,
    attempt,
    at: context.now,
    late,
  };
  const { attempts } = handout.activity;
  const all = { ...ofItem, [id]: kept };
  const [before, after] = [countingAnswer(ofItem, attempts), countingAnswer(all, attempts)];
  const answers = withIn(work.answers, handout.id, item.id, all);
  const draft = work.drafts[handout.id]?.[item.id];
  const drafts =
    draft && draft.attempt <= attempt
      ? { ...work.drafts, [handout.id]: without(work.drafts[handout.id] ?? {}, item.id) }
      : work.drafts;
  const next = withWork(state, pupil, { answers, drafts });
  if (before === after) return touched(next, handout.id);
  const summary = session.summaries[handout.id]?.[item.id] ?? NO_ANSWERS;
  const now = moved(summary, item, before?.given ?? null, after?.given ?? null);
  return withSession(next, { summaries: withIn(session.summaries, handout.id, item.id, now) });
}

/** A6: kept until the answer comes; an older version, or one of an attempt that is given, is not. */
export function draft(
  state: ClassroomState,
  laptop: Laptop,
  command: Command<'laptop/draft'>,
  context: Context,
): Outcome<ClassroomState> {
  const target = targetOf(state, laptop, command);
  if (!target.ok) return target;
  const { handout, item, pupils } = target.state;
  if (item.kind !== command.given.kind) return refuse('answer/not-possible');
  const { given, attempt, version } = command;
  let next = state;
  for (const pupil of pupils) {
    if (!next.session) break;
    const work = workOf(next.session, pupil);
    const before = work.drafts[handout.id]?.[item.id];
    const answers = Object.values(work.answers[handout.id]?.[item.id] ?? {});
    if (answers.some((one) => one.attempt >= attempt)) continue;
    if (before && !isNewer(before, attempt, version)) continue;
    const kept: Draft = {
      handout: handout.id,
      item: item.id,
      pupil,
      given,
      attempt,
      version,
      at: context.now,
    };
    next = withWork(next, pupil, { drafts: withIn(work.drafts, handout.id, item.id, kept) });
  }
  return accept(next === state ? state : touched(next, handout.id));
}

function isNewer(before: Draft, attempt: number, version: number): boolean {
  return attempt === before.attempt ? version > before.version : attempt > before.attempt;
}

/** S8: whose work it is, and on what. */
function targetOf(
  { session }: ClassroomState,
  laptop: Laptop,
  { handout: id, item: itemId, pupil, partner }: Command<'laptop/answer' | 'laptop/draft'>,
): Outcome<{ handout: Handout; item: Item; pupils: string[] }> {
  const pupils = [...new Set([pupil, ...(partner === undefined ? [] : [partner])])];
  if (!session || !pupils.every((one) => laptop.served.includes(one))) {
    return refuse('session/not-admitted');
  }
  const handout = own(session.handouts, id);
  if (!handout) return refuse('handout/unknown');
  const item = handout.activity.items.find((one) => one.id === itemId);
  return item ? accept({ handout, item, pupils }) : refuse('answer/unknown-item');
}

/** A8 */
export function isOverTime(
  session: LiveSession,
  { id, activity }: Handout,
  pupil: string,
  now: number,
): boolean {
  const begunAt = own(session.work, pupil)?.progress[id]?.begunAt ?? null;
  return activity.seconds !== null && begunAt !== null && now > begunAt + activity.seconds * 1000;
}

/** The summaries as the answers make them: after a start, or when answers were taken away. */
export function summariesOf({ handouts, work }: Pick<LiveSession, 'handouts' | 'work'>): Summaries {
  const summaries: Summaries = {};
  for (const { id, activity } of Object.values(handouts)) {
    for (const item of activity.items) {
      for (const { answers } of Object.values(work)) {
        const counting = countingAnswer(answers[id]?.[item.id], activity.attempts);
        if (!counting) continue;
        const ofHandout = (summaries[id] ??= {});
        ofHandout[item.id] = moved(ofHandout[item.id] ?? NO_ANSWERS, item, null, counting.given);
      }
    }
  }
  return summaries;
}
