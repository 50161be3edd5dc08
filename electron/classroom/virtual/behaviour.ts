import type { Given, LaptopItem, LaptopItemOf } from '#protocol/activity/item.ts';
import type { LaptopActivity, LaptopView } from '#protocol/views.ts';
import { guess, pick, type Random } from './guess.ts';

/**
 * How a pupil behaves at a laptop, as pure functions: what she sees and chance give what she does
 * next and after how long. Times are human milliseconds; the laptop scales them by its pace.
 */
export { pick, type Random } from './guess.ts';

/** What a pupil would answer; null when she has no idea and guesses. Knows what laptops do not. */
export type Skill = (activity: LaptopActivity, item: LaptopItem) => Given | null;

/** steady: answers in 4–40 s · slow: half a minute and more · silent: joins and never answers. */
export type Character = 'steady' | 'slow' | 'silent';

export type Act =
  | { kind: 'choose'; pupil: string }
  | { kind: 'shown'; handout: string }
  | { kind: 'answer'; handout: string; item: string; given: Given; pupil: string };

/** `key` names what the plan is about: as long as it stays, the pupil stays with her plan. */
export interface Plan {
  key: string;
  afterMs: number;
  act: Act;
}

/** What the laptop itself remembers between two views. */
export interface Memory {
  /** Newest handout reported as drawn. */
  shown: string | null;
  /** `handout/item/pupil` already answered from here, acknowledged or not. */
  answered: ReadonlySet<string>;
  /** Names that turned out to be taken while she reached for them. */
  refused: ReadonlySet<string>;
  /** Key of the plan she is following. */
  planned: string | null;
}

export interface Situation {
  view: LaptopView;
  memory: Memory;
  character: Character;
  /** Place in the lot, from 0: neighbours reach for different names. */
  index: number;
  skill: Skill;
  random: Random;
}

/** In every class of four or more one works slowly and one does nothing. */
export function characterOf(index: number, count: number): Character {
  if (count < 4) return 'steady';
  if (index === count - 1) return 'silent';
  return index === Math.floor(count / 2) ? 'slow' : 'steady';
}

/** Chance between two bounds; `lean` above 1 leans towards the lower one. */
export function between(low: number, high: number, random: Random, lean = 1): number {
  return Math.round(low + (high - low) * random() ** lean);
}

/** How long a pupil thinks about one question. Most are quick, a few take their time. */
export function thinkingMs(character: Character, random: Random): number {
  return character === 'slow'
    ? between(30_000, 70_000, random)
    : between(4_000, 40_000, random, 1.8);
}

/** What she does next, or null: nothing to do but wait. */
export function nextPlan(situation: Situation): Plan | null {
  const { view } = situation;
  if (view.paused) return null;
  switch (view.screen.kind) {
    case 'choosing':
      return choosePlan(situation, view.screen);
    case 'working':
      return workPlan(situation, view.screen);
    // A plan of free order is beyond them: they wait.
    case 'plan':
    case 'waiting':
    case 'ready':
    case 'over':
      return null;
  }
}

type Choosing = Extract<LaptopView['screen'], { kind: 'choosing' }>;
type Work = Extract<LaptopView['screen'], { kind: 'working' }>;

function choosePlan(situation: Situation, { pupils, taken }: Choosing): Plan | null {
  const { memory, index, random } = situation;
  const free = pupils.filter((pupil) => !(pupil.id in taken) && !memory.refused.has(pupil.id));
  const own = pupils[index % Math.max(1, pupils.length)];
  const pupil =
    free.find((candidate) => memory.planned === `choose/${candidate.id}`) ??
    free.find((candidate) => candidate.id === own?.id) ??
    pick(free, random);
  if (!pupil) return null;
  return {
    key: `choose/${pupil.id}`,
    afterMs: between(1_000, 9_000, random),
    act: { kind: 'choose', pupil: pupil.id },
  };
}

function workPlan(situation: Situation, work: Work): Plan | null {
  const { memory, character, random } = situation;
  if (memory.shown !== work.handout) {
    return {
      key: `shown/${work.handout}`,
      afterMs: between(300, 1_500, random),
      act: { kind: 'shown', handout: work.handout },
    };
  }
  const item = work.activity.items.find(
    ({ id }) =>
      work.given[id] === undefined &&
      !memory.answered.has(`${work.handout}/${id}/${work.pupil.id}`),
  );
  if (!item || work.closed || character === 'silent') return null;
  const given = situation.skill(work.activity, item) ?? guess(item, random);
  if (given === null) return null;
  const { handout, pupil } = work;
  return {
    key: `answer/${handout}/${item.id}/${pupil.id}`,
    afterMs: thinkingMs(character, random),
    act: { kind: 'answer', handout, item: item.id, given, pupil: pupil.id },
  };
}

/**
 * A class that mostly knows: `rightOf` tells the right answer, `share` how often it is found.
 * The others choose among the wrong ones.
 */
export function mostlyRight(rightOf: Skill, random: Random, share = 0.78): Skill {
  return (activity, item) => {
    const right = rightOf(activity, item);
    if (right === null || random() < share) return right;
    return item.kind === 'choice' && right.kind === 'choice'
      ? (wrongChoice(item, right.chosen, random) ?? right)
      : (guess(item, random) ?? right);
  };
}

function wrongChoice(
  { choices }: LaptopItemOf<'choice'>,
  right: readonly string[],
  random: Random,
): Given | null {
  const wrong = pick(
    choices.filter(({ id }) => !right.includes(id)),
    random,
  );
  return wrong ? { kind: 'choice', chosen: [wrong.id] } : null;
}

/** When some laptop of the lot goes away next, and for how long: a lid closed, Wi-Fi lost. */
export function nextAbsence(random: Random): { afterMs: number; forMs: number } {
  return { afterMs: between(25_000, 70_000, random), forMs: between(8_000, 12_000, random) };
}
