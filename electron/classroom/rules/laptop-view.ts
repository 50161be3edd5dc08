import type { Activity } from '#protocol/activity/activity.ts';
import type { Item } from '#protocol/activity/item.ts';
import { mediaOf } from '#protocol/activity/media.ts';
import type { Laptop, Pupil } from '#protocol/classroom.ts';
import type { Answer, Handout, Plan } from '#protocol/handout.ts';
import type {
  LaptopActivity,
  LaptopView,
  OwnAnswer,
  PlanPart,
  PlanView,
  ReturnedWork,
} from '#protocol/views.ts';
import { countingAnswer } from './answers.ts';
import { answeredItems, deskOf, isFinished, mayOpen, toFetch, waitsBehind } from './handouts.ts';
import { mixed, randomFrom } from './items/mixer.ts';
import { hide, judge, solution } from './items/registry.ts';
import { own, workOf, type ClassroomState, type LiveSession, type Work } from './state.ts';

type Screen = LaptopView['screen'];

/** V1: what one laptop shows; null once it is unknown. */
export function laptopView(state: ClassroomState, id: string): LaptopView | null {
  const { session } = state;
  const laptop = session ? own(session.laptops, id) : undefined;
  if (!session || !laptop) return null;
  const { id: ofSession, paused, class: ofClass } = session.info;
  const { name: className, pupils } = ofClass;
  const { number } = laptop;
  const base = { role: 'laptop' as const, number, session: ofSession, className, paused };
  const pupil =
    laptop.pupil === null ? undefined : pupils.find(({ id: one }) => one === laptop.pupil);
  if (!pupil) return { ...base, screen: choosingScreen(state, session) };
  const partner = pupils.find(({ id: one }) => one === laptop.partner);
  const people = { pupil, ...(partner && { partner }) };
  if (!laptop.admitted) return { ...base, screen: { kind: 'waiting', ...people } };
  const work = workOf(session, pupil.id);
  return {
    ...base,
    ...extras(session, laptop, work),
    screen: workScreen(session, people, work),
  };
}

/** What lies beside the screen; absent where there is nothing. */
function extras(session: LiveSession, laptop: Laptop, work: Work): Partial<LaptopView> {
  const { pupil } = work.desk;
  const waiting = toFetch(session, pupil).filter(({ id }) => !laptop.ready.includes(id));
  const returned = returnedWorks(session, work);
  return {
    ...(waiting.length > 0 && {
      fetch: Object.fromEntries(waiting.map(({ id, activity }) => [id, mediaOf(activity)])),
    }),
    ...(Object.keys(returned).length > 0 && { returned }),
    ...(work.desk.hand !== null && { hand: true as const }),
    ...(session.info.class.leftHanded?.includes(pupil) && { leftHanded: true as const }),
    ...(session.info.class.dyslexic?.includes(pupil) && { dyslexic: true as const }),
  };
}

/** W3 */
function returnedWorks(session: LiveSession, work: Work): Record<string, ReturnedWork> {
  const all = Object.values(work.returns).flatMap((ofItems) => Object.values(ofItems));
  const works: Record<string, ReturnedWork> = {};
  for (const { handout: id, item: itemId, strokes, text, at, seen } of all) {
    const handout = session.handouts[id];
    const item =
      handout && activityFor(handout, work.desk.pupil).items.find((one) => one.id === itemId);
    if (!item || seen) continue;
    const answer = countingAnswer(work.answers[id]?.[itemId], handout.activity.attempts);
    const given = answer?.given ?? null;
    works[`${id}/${itemId}`] = { handout: id, item, given, strokes, text, at };
  }
  return works;
}

function workScreen(
  session: LiveSession,
  people: { pupil: Pupil; partner?: Pupil },
  work: Work,
): Screen {
  const pupil = people.pupil.id;
  const { handout, plan } = deskOf(session, pupil);
  const planned = plan && planView(session, plan, pupil);
  if (!handout) {
    return planned ? { kind: 'plan', ...people, plan: planned } : { kind: 'ready', ...people };
  }
  const drafts = Object.values(work.drafts[handout.id] ?? {});
  return {
    kind: 'working',
    ...people,
    handout: handout.id,
    activity: activityFor(handout, pupil),
    given: ownAnswers(handout, work),
    ...(drafts.length > 0 && {
      drafts: Object.fromEntries(
        drafts.map(({ item, given, attempt, version }) => [item, { given, attempt, version }]),
      ),
    }),
    closed: handout.closed,
    ...(waitsBehind(session, handout, pupil) && { more: true as const }),
    ...(planned && { plan: planned }),
  };
}

function planView(session: LiveSession, plan: Plan, pupil: string): PlanView {
  const parts = plan.handouts.flatMap((id): PlanPart[] => {
    const handout = session.handouts[id];
    if (!handout) return [];
    const { title, items, instruction } = handout.activity;
    const said = [instruction, ...items.map(({ prompt }) => prompt)];
    const picture = said.find((one) => one?.picture)?.picture;
    const sound = (instruction ?? items[0]?.prompt)?.sound;
    const finished = isFinished(session, handout, pupil);
    const open = mayOpen(session, plan, handout, pupil);
    return [
      {
        handout: id,
        title,
        kind: items[0]?.kind ?? 'choice',
        ...(picture && { picture }),
        ...(sound && { sound }),
        answered: answeredItems(session, handout, pupil),
        items: items.length,
        state: finished ? 'finished' : open ? 'open' : 'locked',
      },
    ];
  });
  return { id: plan.id, title: plan.title, order: plan.order, parts };
}

/** K3, K4: made once per activity and pupil, so that a change of an answer sends no item again. */
const activities = new WeakMap<Activity, Map<string, LaptopActivity>>();

function activityFor({ activity }: Handout, pupil: string): LaptopActivity {
  const ofPupils = activities.get(activity) ?? new Map<string, LaptopActivity>();
  activities.set(activity, ofPupils);
  const kept = ofPupils.get(pupil);
  if (kept) return kept;
  const { id, title, instruction, items, feedback, attempts, shuffle, seconds } = activity;
  const seed = `${id}/${pupil}`;
  const order = shuffle.items ? mixed(items, randomFrom(seed)) : items;
  const made: LaptopActivity = {
    id,
    title,
    ...(instruction && { instruction }),
    items: order.map((item) => hide(item, `${seed}/${item.id}`, shuffle.choices)),
    feedback,
    attempts,
    seconds,
  };
  ofPupils.set(pupil, made);
  return made;
}

function ownAnswers({ id, activity }: Handout, work: Work): Record<string, OwnAnswer> {
  const answers = own(work.answers, id) ?? {};
  const entries = activity.items.flatMap((item) => {
    const counting = countingAnswer(answers[item.id], activity.attempts);
    return counting ? [[item.id, ownAnswer(activity, item, counting)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** A9: never a right answer while she may still look for it. */
function ownAnswer(activity: Activity, item: Item, { given, attempt }: Answer): OwnAnswer {
  const { feedback, attempts } = activity;
  const judgement = judge(item, given);
  const again = attempts === null || attempt < attempts;
  const base = { given, attempt, again };
  if (feedback === 'none') return base;
  const said = { ...base, ...judgement };
  if (feedback === 'verdict' || (again && judgement?.verdict !== 'right')) return said;
  const right = solution(item);
  return {
    ...said,
    ...(item.explanation && { explanation: item.explanation }),
    ...(right && { solution: right }),
  };
}

/** Laptops of a class that comes in look at the same list: it is made once per state. */
const choosing = new WeakMap<LiveSession['laptops'], { inputs: object[]; screen: Screen }>();

function choosingScreen(state: ClassroomState, session: LiveSession): Screen {
  const { laptops, info } = session;
  const inputs = [state.present, info.class];
  const kept = choosing.get(laptops);
  if (kept?.inputs.every((input, index) => input === inputs[index])) return kept.screen;
  const taken: Record<string, true> = {};
  for (const { id, pupil, partner } of Object.values(laptops)) {
    if (!state.present[id]) continue;
    if (pupil !== null) taken[pupil] = true;
    if (partner !== null) taken[partner] = true;
  }
  const way = info.class.signIn?.way;
  const screen: Screen = {
    kind: 'choosing',
    ...(way && way !== 'list' && { way }),
    pupils: info.class.pupils,
    taken,
  };
  choosing.set(laptops, { inputs, screen });
  return screen;
}

/** V4: whether a laptop's view of both states is the same, told by what it is made of. */
export function sameLaptopView(now: ClassroomState, before: ClassroomState, id: string): boolean {
  if (now === before) return true;
  const [one, two] = [now.session, before.session];
  if (!one || !two) return one === two;
  const laptop = one.laptops[id];
  if (laptop !== two.laptops[id] || one.info !== two.info) return false;
  if (!laptop) return true;
  if (laptop.pupil === null) return one.laptops === two.laptops && now.present === before.present;
  return (
    one.handouts === two.handouts &&
    one.groups === two.groups &&
    one.work[laptop.pupil] === two.work[laptop.pupil]
  );
}
