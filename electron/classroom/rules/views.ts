import type { Answer, Handout, Laptop } from '#protocol/classroom.ts';
import type {
  HandoutView,
  ItemResult,
  JoinInfo,
  LaptopState,
  LaptopTile,
  LaptopView,
  SessionView,
} from '#protocol/views.ts';
import type { ClassroomState, LiveSession } from './state.ts';

type AnswersOfHandout = Record<string, Record<string, Answer>>;
const NO_ANSWERS: AnswersOfHandout = {};

/** What the console shows of the session. */
export function sessionView(
  state: ClassroomState,
  join: JoinInfo | null,
  refusedFrames: number,
): SessionView | null {
  const { session } = state;
  if (!session) return null;
  const tiles = Object.values(session.laptops).map((laptop) => [
    laptop.id,
    tile(session, laptop, state.present[laptop.id] === true),
  ]);
  const handouts = Object.values(session.handouts).map((handout) => [
    handout.id,
    handoutView(handout, session.answers[handout.id] ?? NO_ANSWERS),
  ]);
  return {
    session: session.info,
    join,
    laptops: Object.fromEntries(tiles) as Record<string, LaptopTile>,
    handouts: Object.fromEntries(handouts) as Record<string, HandoutView>,
    refusedFrames,
  };
}

/** V2 */
function tile(session: LiveSession, laptop: Laptop, here: boolean): LaptopTile {
  const handout = currentHandout(session);
  const given = (handout && laptop.pupil && session.answers[handout.id]?.[laptop.pupil]) || {};
  const answered = Object.keys(given).length;
  const items = handout?.activity.items.length ?? 0;
  const state = laptopState(laptop, handout, answered === items);
  return {
    id: laptop.id,
    number: laptop.number,
    pupil: laptop.pupil,
    state,
    here,
    answered,
    items,
  };
}

function laptopState(laptop: Laptop, handout: Handout | undefined, complete: boolean): LaptopState {
  if (laptop.pupil === null) return 'choosing';
  if (!laptop.admitted) return 'waiting';
  if (!handout) return 'ready';
  if (complete) return 'done';
  return laptop.shown === handout.id ? 'working' : 'receiving';
}

function currentHandout(session: LiveSession): Handout | undefined {
  return session.info.current === null ? undefined : session.handouts[session.info.current];
}

/** Views of handouts that have not changed keep their identity, so that a diff skips them. */
const handoutViews = new WeakMap<Handout, { answers: AnswersOfHandout; view: HandoutView }>();

/** V3 */
export function handoutView(handout: Handout, answers: AnswersOfHandout): HandoutView {
  const kept = handoutViews.get(handout);
  if (kept?.answers === answers) return kept.view;
  const choices = Object.entries(answers).map(([pupil, items]) => [
    pupil,
    Object.fromEntries(Object.values(items).map(({ item, choice }) => [item, choice])),
  ]);
  const view: HandoutView = {
    handout,
    results: handout.activity.items.map(({ id }) => itemResult(id, answers)),
    answers: Object.fromEntries(choices) as HandoutView['answers'],
  };
  handoutViews.set(handout, { answers, view });
  return view;
}

function itemResult(item: string, answers: AnswersOfHandout): ItemResult {
  const counts: Record<string, number> = {};
  for (const ofPupil of Object.values(answers)) {
    const choice = ofPupil[item]?.choice;
    if (choice !== undefined) counts[choice] = (counts[choice] ?? 0) + 1;
  }
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { item, counts, answers: total };
}

/** V1: what one laptop shows; null once it is unknown. */
export function laptopView(state: ClassroomState, id: string): LaptopView | null {
  const { session } = state;
  const laptop = session?.laptops[id];
  if (!session || !laptop) return null;
  return {
    role: 'laptop',
    number: laptop.number,
    className: session.info.class.name,
    paused: session.info.paused,
    screen: laptopScreen(state, session, laptop),
  };
}

function laptopScreen(
  state: ClassroomState,
  session: LiveSession,
  laptop: Laptop,
): LaptopView['screen'] {
  const { pupils } = session.info.class;
  const pupil = pupils.find((candidate) => candidate.id === laptop.pupil);
  if (!pupil) {
    return { kind: 'choosing', pupils, taken: takenPupils(state, session) };
  }
  if (!laptop.admitted) return { kind: 'waiting', pupil };
  const handout = currentHandout(session);
  if (!handout) return { kind: 'ready', pupil };
  const given = Object.values(session.answers[handout.id]?.[pupil.id] ?? {});
  return {
    kind: 'working',
    pupil,
    handout: handout.id,
    activity: {
      ...handout.activity,
      items: handout.activity.items.map(({ id, kind, prompt, choices }) => ({
        id,
        kind,
        prompt,
        choices,
      })),
    },
    given: Object.fromEntries(given.map(({ item, choice }) => [item, choice])),
    closed: handout.closed,
  };
}

/** Many laptops look at the same list when a class comes in: it is made once per state. */
const takenOf = new WeakMap<
  LiveSession['laptops'],
  { present: object; taken: Record<string, true> }
>();

function takenPupils(state: ClassroomState, session: LiveSession): Record<string, true> {
  const kept = takenOf.get(session.laptops);
  if (kept?.present === state.present) return kept.taken;
  const here = Object.values(session.laptops).filter((laptop) => state.present[laptop.id]);
  const taken = Object.fromEntries(
    here.flatMap(({ pupil }) => (pupil === null ? [] : [[pupil, true as const]])),
  );
  takenOf.set(session.laptops, { present: state.present, taken });
  return taken;
}

/** The parts of the state that a laptop's view is made of: while they are the same, so is the view. */
export function laptopViewInputs(state: ClassroomState, id: string): readonly unknown[] {
  const { session } = state;
  const laptop = session?.laptops[id];
  if (!session || !laptop) return [];
  const mine = laptop.pupil !== null && session.info.current !== null;
  return [
    laptop,
    session.info,
    mine ? session.answers[session.info.current ?? '']?.[laptop.pupil ?? ''] : null,
    laptop.pupil === null ? session.laptops : null,
    laptop.pupil === null ? state.present : null,
  ];
}
