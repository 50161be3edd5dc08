import type { Group } from '#protocol/handout.ts';
import type { AnswerView, HandoutView, SessionView } from '#protocol/views.ts';
import { classTiles, tileState, type ClassTile, type TileState } from '../../class-tiles.ts';

/** How a pupil is at this moment, as pure rules (SPEC.md). The clock is passed in. */
export interface HowSheIs {
  readonly state: TileState | 'stuck';
  /** Her place in the row of raised hands, from 1. */
  readonly hand: number | null;
  /** Why she is stuck: nothing came for so many minutes, or twice wrong. */
  readonly quiet: number | null;
  readonly group: Group | null;
}

export interface Moment {
  readonly now: number;
  /** When the last pause ended; 0 without one. */
  readonly resumedAt: number;
}

/** N3 */
export const QUIET_MS = 3 * 60_000;

export interface SeenTile {
  readonly tile: ClassTile;
  readonly how: HowSheIs;
}

/** The whole class in its own order (N6). */
export function seeClass(session: SessionView, moment: Moment): SeenTile[] {
  const groups = Object.values(session.groups);
  const raised = Object.values(session.laptops)
    .flatMap(({ pupil, hand }) => (pupil !== null && hand !== undefined ? [{ pupil, hand }] : []))
    .sort((a, b) => a.hand - b.hand)
    .map(({ pupil }) => pupil);
  return classTiles(session).map((tile) => {
    const pupil = tile.pupil?.id ?? '';
    const place = raised.indexOf(pupil);
    const group = groups.find(({ pupils }) => pupils.includes(pupil)) ?? null;
    const hand = place < 0 ? null : place + 1;
    return { tile, how: { ...stateOf(session, tile, moment), hand, group } };
  });
}

function stateOf(
  session: SessionView,
  tile: ClassTile,
  moment: Moment,
): Pick<HowSheIs, 'state' | 'quiet'> {
  const state = tileState(tile);
  if (state !== 'working' || session.session.paused) return { state, quiet: null };
  const work = workOf(session, tile);
  const quietFor = moment.now - Math.max(moment.resumedAt, lastSign(work));
  if (quietFor >= QUIET_MS) return { state: 'stuck', quiet: Math.floor(quietFor / 60_000) };
  return { state: isTwiceWrong(work) ? 'stuck' : 'working', quiet: null };
}

/** What she has on her laptop, and what has come from her. */
interface HerWork {
  sentAt: number;
  answers: readonly (AnswerView & { others: readonly AnswerView[] })[];
  drafts: readonly { at: number }[];
}

function workOf(session: SessionView, { laptop, pupil }: ClassTile): HerWork {
  const plan = laptop?.plan === undefined ? undefined : session.plans[laptop.plan];
  const ids = plan ? plan.handouts : laptop?.handout === undefined ? [] : [laptop.handout];
  const views = ids.flatMap((id): HandoutView | HandoutView[] => session.handouts[id] ?? []);
  const hers = pupil?.id ?? '';
  return {
    sentAt: Math.max(0, ...views.map(({ handout }) => handout.sentAt)),
    answers: views.flatMap(({ answers }) => Object.values(answers[hers] ?? {})),
    drafts: views.flatMap(({ drafts }) => Object.values(drafts[hers] ?? {})),
  };
}

function lastSign({ sentAt, answers, drafts }: HerWork): number {
  const all = answers.flatMap((answer) => [answer, ...answer.others]);
  return Math.max(sentAt, ...all.map(({ at }) => at), ...drafts.map(({ at }) => at));
}

/** N4 */
function isTwiceWrong({ answers }: HerWork): boolean {
  const newest = answers
    .map((answer) => [answer, ...answer.others].sort((a, b) => b.at - a.at))
    .sort(([a], [b]) => (b?.at ?? 0) - (a?.at ?? 0))[0];
  const [last, before] = newest ?? [];
  return last?.verdict === 'wrong' && before?.verdict === 'wrong';
}

/** The figures above the grid, and what it can be filtered by. */
export const SIGHTS = ['hand', 'stuck', 'working', 'done', 'away', 'missing'] as const;
export type Sight = (typeof SIGHTS)[number];

export function isSeenAs({ how: { state, hand } }: SeenTile, sight: Sight): boolean {
  if (sight === 'hand') return hand !== null;
  if (sight === 'working') return state === 'working' || state === 'receiving';
  return state === sight;
}
