import { CLOSE } from '#protocol/wire.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type { Given, LaptopItemOf } from '#protocol/activity/item.ts';
import type { LaptopView } from '#protocol/views.ts';
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
  outbox: Outbox;
  /** Answers on the teacher's disk, by `answerKey`, until the view shows them as well. */
  acked: Readonly<Record<string, Given>>;
}

/** The kind that has a player here so far. */
export type Item = LaptopItemOf<'choice'>;

/** open: to be answered · kept: confirmed, on its way · sent: on the teacher's disk. */
export interface Step {
  item: Item;
  given: Given | null;
  state: 'open' | 'kept' | 'sent';
}

export type Screen =
  | { kind: 'code'; wrong: boolean }
  | { kind: 'connecting' }
  | Extract<LaptopView['screen'], { kind: 'choosing' }>
  | { kind: 'waiting'; pupil: Pupil }
  | { kind: 'ready'; pupil: Pupil }
  | { kind: 'question'; pupil: Pupil; handout: string; steps: Step[]; current: number }
  | { kind: 'finished'; pupil: Pupil; handout: string; steps: Step[]; allSent: boolean }
  | { kind: 'closed'; pupil: Pupil; handout: string; steps: Step[]; allSent: boolean }
  | { kind: 'over' }
  | { kind: 'taken-over' }
  | { kind: 'trouble'; code: number | null };

export function screenOf({ view, status, closedBy }: Link, local: Local): Screen {
  if (status === 'closed') return closedScreen(closedBy, local.wrongCode);
  if (local.code === null) return { kind: 'code', wrong: local.wrongCode };
  if (!view) return { kind: 'connecting' };
  if (view.screen.kind === 'working') return workScreen(view.screen, local);
  // The list of a work plan has no screen yet.
  return view.screen.kind === 'plan' ? { kind: 'ready', pupil: view.screen.pupil } : view.screen;
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

type Work = Extract<LaptopView['screen'], { kind: 'working' }>;

function workScreen(work: Work, local: Local): Screen {
  const { pupil, handout } = work;
  const steps = work.activity.items.flatMap((item) =>
    item.kind === 'choice' ? [stepOf(work, item, local)] : [],
  );
  const current = steps.findIndex((step) => step.state === 'open');
  if (current >= 0 && !work.closed) return { kind: 'question', pupil, handout, steps, current };
  const allSent = steps.every((step) => step.state !== 'kept');
  return { kind: work.closed ? 'closed' : 'finished', pupil, handout, steps, allSent };
}

/** What the app shows as given is certain; then what it acknowledged; then what is kept here. */
function stepOf(work: Work, item: Item, local: Local): Step {
  const { handout, pupil } = work;
  const key = answerKey({ handout, item: item.id, pupil: pupil.id, attempt: 1 });
  const sent = work.given[item.id]?.given ?? local.acked[key];
  if (sent !== undefined) return { item, given: sent, state: 'sent' };
  const kept = local.outbox.find((entry) => answerKey(entry) === key);
  return kept ? { item, given: kept.given, state: 'kept' } : { item, given: null, state: 'open' };
}

/** Screens on which a pause of the class is shown: those of somebody who is in. */
const PAUSABLE: ReadonlySet<Screen['kind']> = new Set([
  'choosing',
  'waiting',
  'ready',
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
