import { isToDo, type Step } from './screen.ts';

/** Which item of an activity is on the screen. `end`: none, she is through. */
export type Place = { item: string } | 'end';

/** Where she has gone herself, else the first thing to do. */
export function shownIndex(steps: readonly Step[], chosen: Place | null): number | null {
  if (chosen === 'end') return null;
  const index = chosen
    ? steps.findIndex((step) => step.item.id === chosen.item)
    : steps.findIndex(isToDo);
  return index < 0 ? null : index;
}

/** The next thing to do after this one, then what was left out before; then the end. */
export function nextPlace(steps: readonly Step[], from: number): Place {
  const after = [...steps.slice(from + 1), ...steps.slice(0, from)];
  const next = after.find(isToDo);
  return next ? { item: next.item.id } : 'end';
}

/** One back or one on, as they lie; null: there is none. After the last one comes the end. */
export function neighbour(
  steps: readonly Step[],
  shown: number | null,
  direction: 1 | -1,
): Place | null {
  if (shown === null) {
    const last = steps.at(-1);
    return direction === -1 && last ? { item: last.item.id } : null;
  }
  const step = steps[shown + direction];
  if (step) return { item: step.item.id };
  return direction === 1 && !steps.some(isToDo) ? 'end' : null;
}
