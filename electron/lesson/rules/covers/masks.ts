import type { Lifted, Mask } from '#protocol/covers.ts';
import { MOST_MASKS, type CoverCommand } from '#protocol/covers.ts';
import { INK_UNITS } from '#protocol/ink.ts';
import type { Step } from '#protocol/lesson.ts';

const SMALLEST = INK_UNITS / 50;
const NONE: readonly Mask[] = [];

export function masksOf(step: Step | undefined): readonly Mask[] {
  return step?.masks ?? NONE;
}

export type MaskChange = Extract<
  CoverCommand,
  { type: 'lesson/add-mask' | 'lesson/place-mask' | 'lesson/remove-mask' }
>;

/** M1–M4: the step with its masks changed; the same step when there is nothing to change. */
export function changeMasks(step: Step, command: MaskChange): Step {
  const masks = masksOf(step);
  if (command.type === 'lesson/remove-mask') {
    const rest = masks.filter(({ id }) => id !== command.mask);
    return rest.length === masks.length ? step : withMasks(step, rest);
  }
  const mask = fitted(command.mask);
  const place = masks.findIndex(({ id }) => id === mask.id);
  if (command.type === 'lesson/add-mask') {
    return place >= 0 || masks.length >= MOST_MASKS ? step : withMasks(step, [...masks, mask]);
  }
  return place < 0 ? step : withMasks(step, masks.with(place, mask));
}

function withMasks(step: Step, masks: readonly Mask[]): Step {
  const { masks: _before, ...bare } = step;
  return masks.length === 0 ? bare : { ...bare, masks: [...masks] };
}

/** M3 */
function fitted({ id, x, y, width, height }: Mask): Mask {
  return { id, x, y, width: Math.max(SMALLEST, width), height: Math.max(SMALLEST, height) };
}

export type Lift = Extract<CoverCommand, { type: 'board/lift-mask' | 'board/lift-masks' }>;

/** M5: which masks are lifted afterwards. */
export function liftMasks(lifted: Lifted, step: Step, command: Lift): Lifted {
  const all = masksOf(step).map(({ id }) => id);
  // Those that are gone since then count no more.
  const before = (lifted[step.id] ?? []).filter((id) => all.includes(id));
  return { ...lifted, [step.id]: after(all, before, command) };
}

function after(all: readonly string[], before: readonly string[], command: Lift): string[] {
  if (command.type === 'board/lift-mask') {
    const others = before.filter((id) => id !== command.mask);
    return command.on && all.includes(command.mask) ? [...others, command.mask] : others;
  }
  const rest = all.filter((id) => !before.includes(id));
  switch (command.lift) {
    case 'next':
      return [...before, ...rest.slice(0, 1)];
    case 'last-back':
      return before.slice(0, -1);
    case 'all':
      return [...before, ...rest];
    case 'none':
      return [];
  }
}
