import type { Laptop } from '#protocol/classroom.ts';
import type { Answer, Handout, Return } from '#protocol/handout.ts';
import type { Item } from '#protocol/activity/item.ts';
import type {
  GivenBack,
  AnswerView,
  HandoutView,
  LaptopState,
  LaptopTile,
  PupilAnswer,
  SessionView,
} from '#protocol/views.ts';
import { countingAnswer } from './answers.ts';
import { answeredItems, concerns, deskOf, isFinished, type OnDesk } from './handouts.ts';
import { judge } from './items/registry.ts';
import { peopleOf } from './laptops.ts';
import { own, type ClassroomState, type LiveSession, type Work } from './state.ts';

/**
 * What the console shows of the session. Whatever has not changed keeps its identity, so that the
 * work for one answer does not grow with the class (V4).
 */
export function sessionView(
  state: ClassroomState,
  outside: Pick<SessionView, 'join' | 'remotes' | 'refusedFrames'>,
): SessionView | null {
  const { session } = state;
  if (!session) return null;
  return {
    session: session.info,
    ...outside,
    laptops: tiles(state, session),
    handouts: handoutViews(session),
    plans: session.plans,
    groups: session.groups,
    returned: returnedViews(session),
  };
}

interface KeptTile {
  work: Work | undefined;
  handouts: object;
  groups: object;
  tile: LaptopTile;
}
const tileOf = new WeakMap<Laptop, KeptTile>();

function tiles({ present }: ClassroomState, session: LiveSession): Record<string, LaptopTile> {
  const { work, handouts, groups, laptops } = session;
  const made: Record<string, LaptopTile> = {};
  for (const id in laptops) {
    const laptop = laptops[id];
    if (!laptop) continue;
    const hers = laptop.pupil === null ? undefined : work[laptop.pupil];
    const here = present[id] === true;
    const kept = tileOf.get(laptop);
    const same =
      kept?.work === hers &&
      kept?.handouts === handouts &&
      kept.groups === groups &&
      kept.tile.here === here;
    const tile = same ? kept.tile : makeTile(session, laptop, here);
    if (!same) tileOf.set(laptop, { work: hers, handouts, groups, tile });
    made[id] = tile;
  }
  return made;
}

/** V2 */
function makeTile(session: LiveSession, laptop: Laptop, here: boolean): LaptopTile {
  const { id, number, pupil, partner } = laptop;
  const desk = pupil === null ? { handout: null, plan: null } : deskOf(session, pupil);
  const handouts = handoutsOn(session, desk);
  const sum = (count: (handout: Handout) => number) =>
    handouts.reduce((total, handout) => total + count(handout), 0);
  const hand = pupil === null ? null : (own(session.work, pupil)?.desk.hand ?? null);
  return {
    id,
    number,
    pupil,
    ...(partner === null ? {} : { partner }),
    state: laptopState(session, laptop, desk, handouts),
    here,
    ...(desk.handout && { handout: desk.handout.id }),
    ...(desk.plan && { plan: desk.plan.id }),
    answered: sum((handout) => answeredItems(session, handout, pupil ?? '')),
    items: sum((handout) => handout.activity.items.length),
    ...(hand === null ? {} : { hand }),
  };
}

function handoutsOn({ handouts }: LiveSession, { handout, plan }: OnDesk): Handout[] {
  if (plan) return plan.handouts.flatMap((id) => handouts[id] ?? []);
  return handout ? [handout] : [];
}

function laptopState(
  session: LiveSession,
  { pupil, admitted, shown }: Laptop,
  { handout }: OnDesk,
  handouts: readonly Handout[],
): LaptopState {
  if (pupil === null) return 'choosing';
  if (!admitted) return 'waiting';
  if (handouts.length === 0) return 'ready';
  if (handouts.every((one) => isFinished(session, one, pupil))) return 'done';
  return handout === null || shown === handout.id ? 'working' : 'receiving';
}

interface KeptHandout {
  summaries: object | undefined;
  ready: HandoutView['ready'];
  view: HandoutView;
}
const handoutViewOf = new WeakMap<Handout, KeptHandout>();
const NOTHING: Pick<Work, 'answers' | 'drafts'> = { answers: {}, drafts: {} };

function handoutViews(session: LiveSession): Record<string, HandoutView> {
  return Object.fromEntries(
    Object.values(session.handouts).map((handout) => [handout.id, handoutView(session, handout)]),
  );
}

/** V3 */
export function handoutView(session: LiveSession, handout: Handout): HandoutView {
  const kept = handoutViewOf.get(handout);
  const ready = readyCount(session, handout);
  const summaries = session.summaries[handout.id];
  if (kept?.summaries === summaries && kept && sameReady(kept.ready, ready)) return kept.view;
  const view: HandoutView = { handout, results: summaries ?? {}, answers: {}, drafts: {}, ready };
  for (const pupil in session.work) {
    const { answers, drafts } = session.work[pupil] ?? NOTHING;
    const hers = answers[handout.id];
    if (hers) view.answers[pupil] = pupilAnswers(handout, hers);
    const begun = drafts[handout.id];
    if (begun) view.drafts[pupil] = draftViews(begun);
  }
  handoutViewOf.set(handout, { summaries, ready, view });
  return view;
}

function sameReady(a: HandoutView['ready'], b: HandoutView['ready']): boolean {
  return a === b || (a?.laptops === b?.laptops && a?.of === b?.of);
}

/** H4 */
function readyCount(session: LiveSession, handout: Handout): HandoutView['ready'] {
  if (handout.state !== 'prefetch' || handout.closed) return null;
  const concerned = Object.values(session.laptops).filter((laptop) =>
    peopleOf(laptop).some((pupil) => concerns(session, handout, pupil)),
  );
  const laptops = concerned.filter(({ ready }) => ready.includes(handout.id)).length;
  return { laptops, of: concerned.length };
}

type OfItems<Value> = Record<string, Record<string, Value>>;
const answersViewOf = new WeakMap<OfItems<Answer>, Record<string, PupilAnswer>>();

function pupilAnswers(
  { activity }: Handout,
  answers: OfItems<Answer>,
): Record<string, PupilAnswer> {
  const kept = answersViewOf.get(answers);
  if (kept) return kept;
  const view: Record<string, PupilAnswer> = {};
  for (const item of activity.items) {
    const all = answers[item.id];
    const counting = countingAnswer(all, activity.attempts);
    if (!all || !counting) continue;
    const others = Object.values(all)
      .filter((one) => one !== counting)
      .sort((a, b) => a.at - b.at);
    view[item.id] = {
      ...answerView(item, counting),
      others: others.map((one) => answerView(item, one)),
    };
  }
  answersViewOf.set(answers, view);
  return view;
}

function answerView(item: Item, { given, attempt, at, late }: Answer): AnswerView {
  const judgement = judge(item, given);
  return {
    given,
    attempt,
    at,
    late,
    verdict: judgement?.verdict ?? null,
    share: judgement?.share ?? null,
  };
}

type Drafts = Work['drafts'][string];
const draftsViewOf = new WeakMap<Drafts, HandoutView['drafts'][string]>();

function draftViews(drafts: Drafts): HandoutView['drafts'][string] {
  const kept = draftsViewOf.get(drafts);
  if (kept) return kept;
  const view = Object.fromEntries(
    Object.values(drafts).map(({ item, given, at }) => [item, { given, at }]),
  );
  draftsViewOf.set(drafts, view);
  return view;
}

const returnedOf = new WeakMap<Work['returns'], SessionView['returned'][string]>();

function returnedViews({ work }: LiveSession): SessionView['returned'] {
  const made: SessionView['returned'] = {};
  for (const pupil in work) {
    const returns = work[pupil]?.returns;
    if (!returns || Object.keys(returns).length === 0) continue;
    const view = returnedOf.get(returns) ?? mapTwice(returns, givenBack);
    returnedOf.set(returns, view);
    made[pupil] = view;
  }
  return made;
}

function givenBack({ strokes, text, at, seen }: Return): GivenBack {
  return { strokes, text, at, seen };
}

function mapTwice<Out>(tree: OfItems<Return>, make: (value: Return) => Out): OfItems<Out> {
  return Object.fromEntries(
    Object.entries(tree).map(([key, inner]) => [
      key,
      Object.fromEntries(Object.entries(inner).map(([name, value]) => [name, make(value)])),
    ]),
  );
}
