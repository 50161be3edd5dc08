import type { Overlay } from '#protocol/lesson.ts';
import type { BoardView } from '#protocol/views.ts';
import { countingAnswer } from './answers.ts';
import { barsOf, hide } from './items/registry.ts';
import { NO_ANSWERS } from './items/summary.ts';
import { own, type ClassroomState } from './state.ts';

type Shown = BoardView['overlay'];

/** V5: how the class answered, without a single name. */
export function resultsOnBoard(
  { session }: ClassroomState,
  overlay: Extract<Overlay, { kind: 'results' }>,
): Shown {
  const handout = session ? own(session.handouts, overlay.handout) : undefined;
  const { items } = handout?.activity ?? { items: [] };
  const item = overlay.item === undefined ? items[0] : items.find(({ id }) => id === overlay.item);
  if (!session || !handout || !item) return { kind: 'none' };
  const { counts, answers } = session.summaries[handout.id]?.[item.id] ?? NO_ANSWERS;
  const bars = barsOf(item);
  const known = new Set(bars.map(({ key }) => key));
  const isFree = item.kind === 'poll' || item.kind === 'short-text' || item.kind === 'number';
  const words = Object.entries(counts).filter(([key]) => isFree && !known.has(key));
  return {
    kind: 'results',
    activity: handout.activity.id,
    item: item.id,
    prompt: item.prompt,
    choices: bars.map(({ key, part, right }) => ({ ...part, count: own(counts, key) ?? 0, right })),
    words: Object.fromEntries(words),
    answers,
  };
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
