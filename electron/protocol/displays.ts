import type { DisplayMemory } from './display-memory.ts';
import type { Display } from './native-shell.ts';

/**
 * What the console should say about the displays. `unknown`: the host will not tell before a click;
 * `single`: one display (no projector, or one that mirrors it in hardware); `mirrored`: several
 * displays that show the same picture; `extended`: the board has a display of its own.
 */
export const DISPLAY_ADVICE = [
  'displays/unknown',
  'displays/single',
  'displays/mirrored',
  'displays/extended',
] as const;
export type DisplayAdvice = (typeof DISPLAY_ADVICE)[number];

/** What to keep, so that `chooseBoardDisplay` finds this display again. */
export function rememberDisplay(display: Display): DisplayMemory {
  const { label, width, height, internal } = display;
  return { label, width, height, internal };
}

/** The remembered display among those present, however its id and place have changed. */
export function matchDisplay(
  memory: DisplayMemory,
  displays: readonly Display[],
): Display | undefined {
  const alike = displays.filter((one) => one.internal === memory.internal);
  const sameSize = (one: Display) => one.width === memory.width && one.height === memory.height;
  const sameLabel = alike.filter((one) => one.label !== '' && one.label === memory.label);
  return (
    sameLabel.find(sameSize) ??
    sameLabel[0] ??
    alike.find((one) => sameSize(one) && (one.label === '' || memory.label === ''))
  );
}

/** Where the board goes by itself: its former display, else the other one; never over the console. */
export function chooseBoardDisplay(
  displays: readonly Display[],
  memory: DisplayMemory | null,
): Display | undefined {
  const others = freeDisplays(displays);
  return (
    (memory && matchDisplay(memory, others)) ?? others.find((one) => !one.internal) ?? others[0]
  );
}

/** Which of the four situations the teacher is in. */
export function displayAdvice(displays: readonly Display[]): DisplayAdvice {
  if (displays.length === 0) return 'displays/unknown';
  if (freeDisplays(displays).length > 0) return 'displays/extended';
  return displays.length > 1 ? 'displays/mirrored' : 'displays/single';
}

/** The displays with the console's first, the others from left to right. */
export function sortDisplays(displays: readonly Display[]): Display[] {
  return [...displays].sort(
    (a, b) => Number(b.console) - Number(a.console) || a.x - b.x || a.y - b.y,
  );
}

/** The display under a point of the desktop, e.g. the middle of a window. */
export function displayAt(
  displays: readonly Display[],
  point: { x: number; y: number },
): Display | undefined {
  return displays.find(
    (one) =>
      point.x >= one.x &&
      point.x < one.x + one.width &&
      point.y >= one.y &&
      point.y < one.y + one.height,
  );
}

function freeDisplays(displays: readonly Display[]): Display[] {
  const console = displays.find((one) => one.console);
  return displays.filter((one) => !one.console && !(console && showSamePicture(one, console)));
}

function showSamePicture(one: Display, other: Display): boolean {
  return one.x === other.x && one.y === other.y;
}
