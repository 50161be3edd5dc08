import { LIMITS } from '#protocol/limits.ts';
import { CLOSE } from '#protocol/close.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type { Given, LaptopItem } from '#protocol/activity/item.ts';
import type { LaptopView, OwnAnswer } from '#protocol/views.ts';
import { draftKey, furtherDraft, type Drafts } from './drafts.ts';
import { answerKey, type Outbox } from './outbox.ts';

/** Which screen the pupil sees, from what the app said, the link, and what this laptop keeps. */

export type LinkStatus = 'connecting' | 'open' | 'lost' | 'closed';

export interface Link {
  view: LaptopView | null;
  status: LinkStatus;
  closedBy: number | null;
}

export interface Local {
  /** The class code said in hello; null: it has to be typed. */
  code: string | null;
  /** The code just typed was not the right one. */
  wrongCode: boolean;
  /** The session is over, or so long out of reach that nothing of it may be shown any more. */
  over: boolean;
  outbox: Outbox;
  /** Answers on the teacher's disk, by `answerKey`, until the view shows them as well. */
  acked: Readonly<Record<string, Given>>;
  drafts: Drafts;
}

export interface OwnDraft {
  given: Given;
  attempt: number;
  version: number;
}

/** open: to be answered · kept: confirmed, on its way · sent: on the teacher's disk. */
export interface Step {
  item: LaptopItem;
  /** Her newest answer. */
  given: Given | null;
  state: 'open' | 'kept' | 'sent';
  /** The how manieth it is; 0: none yet. */
  attempt: number;
  /** Whether another one is allowed. */
  again: boolean;
  /** What the app says about that very answer. */
  own: OwnAnswer | null;
  /** Work in progress on the next one. */
  draft: OwnDraft | null;
}

/** What lies on her desk, however far she is. */
interface Desk {
  pupil: Pupil;
  handout: string;
  steps: Step[];
  work: Work;
}

export type Screen =
  | { kind: 'code'; wrong: boolean }
  | { kind: 'connecting' }
  | Extract<LaptopView['screen'], { kind: 'choosing' }>
  | { kind: 'waiting'; pupil: Pupil }
  | { kind: 'ready'; pupil: Pupil }
  | Extract<LaptopView['screen'], { kind: 'plan' }>
  | ({ kind: 'question'; current: number } & Desk)
  | ({ kind: 'finished'; allSent: boolean } & Desk)
  | ({ kind: 'closed'; allSent: boolean } & Desk)
  | { kind: 'over' }
  | { kind: 'taken-over' }
  | { kind: 'trouble'; code: number | null };

export function screenOf({ view, status, closedBy }: Link, local: Local): Screen {
  if (status === 'closed') return closedScreen(closedBy, local.wrongCode);
  if (local.over) return { kind: 'over' };
  if (local.code === null) return { kind: 'code', wrong: local.wrongCode };
  if (!view) return { kind: 'connecting' };
  if (view.screen.kind === 'working') return workScreen(view.screen, local);
  return view.screen;
}

function closedScreen(closedBy: number | null, wrong: boolean): Screen {
  switch (closedBy) {
    case CLOSE.notAllowed:
      return { kind: 'code', wrong };
    case CLOSE.sessionClosed:
      return { kind: 'over' };
    case CLOSE.takenOver:
      return { kind: 'taken-over' };
    default:
      return { kind: 'trouble', code: closedBy };
  }
}

export type Work = Extract<LaptopView['screen'], { kind: 'working' }>;

function workScreen(work: Work, local: Local): Screen {
  const { pupil, handout } = work;
  const steps = work.activity.items.map((item) => stepOf(work, item, local));
  const desk = { pupil, handout, steps, work };
  const current = steps.findIndex(isToDo);
  if (current >= 0 && !work.closed) return { kind: 'question', current, ...desk };
  const allSent = steps.every((step) => step.state !== 'kept');
  return { kind: work.closed ? 'closed' : 'finished', allSent, ...desk };
}

/** Not answered yet, or on the way to another answer. */
export function isToDo(step: Step): boolean {
  return step.state === 'open' || step.draft !== null;
}

/** What the app shows as given is certain; then what it acknowledged; then what is kept here. */
function stepOf(work: Work, item: LaptopItem, local: Local): Step {
  const newest = newestAnswer(work, item, local);
  const { attempts } = work.activity;
  const again = newest.attempt < (attempts ?? LIMITS.attempts);
  return {
    item,
    ...newest,
    again,
    draft: again ? draftOf(work, item, local, newest.attempt) : null,
  };
}

function newestAnswer(
  work: Work,
  item: LaptopItem,
  local: Local,
): Pick<Step, 'given' | 'state' | 'attempt' | 'own'> {
  const { handout, pupil } = work;
  const own = work.given[item.id] ?? null;
  const keyOf = (attempt: number) =>
    answerKey({ handout, item: item.id, pupil: pupil.id, attempt });
  for (let attempt = LIMITS.attempts; attempt > (own?.attempt ?? 0); attempt -= 1) {
    const key = keyOf(attempt);
    const acked = local.acked[key];
    if (acked) return { given: acked, state: 'sent', attempt, own: null };
    const kept = local.outbox.find((entry) => answerKey(entry) === key);
    if (kept) return { given: kept.given, state: 'kept', attempt, own: null };
  }
  if (own) return { given: own.given, state: 'sent', attempt: own.attempt, own };
  return { given: null, state: 'open', attempt: 0, own: null };
}

function draftOf(work: Work, item: LaptopItem, local: Local, answered: number): OwnDraft | null {
  const { handout, pupil } = work;
  const here = local.drafts[draftKey({ handout, item: item.id, pupil: pupil.id })];
  const draft = furtherDraft<OwnDraft>(here, work.drafts?.[item.id]);
  return draft && draft.attempt > answered && draft.given.kind === item.kind ? draft : null;
}

/** Screens on which a pause of the class is shown: those of somebody who is in. */
const PAUSABLE: ReadonlySet<Screen['kind']> = new Set([
  'choosing',
  'waiting',
  'ready',
  'plan',
  'question',
  'finished',
  'closed',
]);

/** "Yeux au tableau" lies over everything, also while the link is lost. */
export function isPaused(screen: Screen, view: LaptopView | null): boolean {
  return view?.paused === true && PAUSABLE.has(screen.kind);
}

/** The calm banner: there is a screen to stay on, but nobody at the other end. */
export function isAway(screen: Screen, status: LinkStatus): boolean {
  return status === 'lost' && PAUSABLE.has(screen.kind);
}

/** "Portable 07". */
export function laptopNumber(view: LaptopView): string {
  return String(view.number).padStart(2, '0');
}
