import type { Item } from '#protocol/activity/item.ts';
import { spreadOf } from '#protocol/activity/spread.ts';
import type { Handout } from '#protocol/handout.ts';
import type { Overlay } from '#protocol/lesson.ts';
import type { BoardView } from '#protocol/views.ts';
import { countingAnswer } from './answers.ts';
import { hide } from './items/registry.ts';
import { NO_ANSWERS } from './items/summary.ts';
import { own, type ClassroomState, type LiveSession } from './state.ts';

type Shown = BoardView['overlay'];

/** More would be too small for the wall. */
const MOST_DRAWINGS = 30;

/** V5: how the class answered, without a single name. */
export function resultsOnBoard(
  { session }: ClassroomState,
  overlay: Extract<Overlay, { kind: 'results' }>,
): Shown {
  const handout = session ? own(session.handouts, overlay.handout) : undefined;
  const { items } = handout?.activity ?? { items: [] };
  const item = overlay.item === undefined ? items[0] : items.find(({ id }) => id === overlay.item);
  if (!session || !handout || !item) return { kind: 'none' };
  const summary = session.summaries[handout.id]?.[item.id] ?? NO_ANSWERS;
  const { bars, words, parts, verdicts } = spreadOf(item, summary);
  return {
    kind: 'results',
    activity: handout.activity.id,
    item: item.id,
    prompt: item.prompt,
    choices: bars.map(({ id, content, count, right }) => ({ id, ...content, count, right })),
    words: Object.fromEntries(words.map(({ text, count }) => [text, count])),
    answers: summary.answers,
    asked: item.kind,
    parts: parts.map(({ id, content, right }) => ({ ...content, id, right })),
    verdicts,
    ...drawingsOf(session, handout, item),
  };
}

/** What was drawn by hand, in the order in which it came: nothing else tells whose it is. */
function drawingsOf(session: LiveSession, { id, activity }: Handout, item: Item) {
  if (item.kind !== 'drawing' && !(item.kind === 'page' && item.write)) return {};
  const answers = Object.values(session.work)
    .flatMap((work) => countingAnswer(work.answers[id]?.[item.id], activity.attempts) ?? [])
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_DRAWINGS);
  const given = Object.fromEntries(answers.map((answer, at) => [at, answer.given]));
  return { works: { item: hide(item, activity.id, false), given } };
}

/** W4: one pupil's work; her name only where the teacher says so. */
export function workOnBoard(
  { session }: ClassroomState,
  { handout: id, item: itemId, pupil, named }: Extract<Overlay, { kind: 'work' }>,
): Shown {
  const handout = session ? own(session.handouts, id) : undefined;
  const item = handout?.activity.items.find((one) => one.id === itemId);
  const work = session ? own(session.work, pupil) : undefined;
  if (!session || !handout || !item || !work) return { kind: 'none' };
  const answer = countingAnswer(work.answers[id]?.[itemId], handout.activity.attempts);
  const given = answer?.given ?? work.drafts[id]?.[itemId]?.given;
  if (!given) return { kind: 'none' };
  const person = session.info.class.pupils.find((one) => one.id === pupil) ?? null;
  const seed = `${handout.activity.id}/${pupil}/${itemId}`;
  return {
    kind: 'work',
    item: hide(item, seed, handout.activity.shuffle.choices),
    given,
    pupil: named ? person : null,
  };
}
