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

/** A PC that moves from room to room knows this many projectors again. */
const MEMORIES_KEPT = 12;

/** The memories with this display as the newest: each classroom has its own monitor in them. */
export function withDisplay(
  memories: readonly DisplayMemory[],
  display: DisplayMemory,
): DisplayMemory[] {
  const others = memories.filter((one) => !sameMonitor(one, display));
  return [display, ...others].slice(0, MEMORIES_KEPT);
}

function sameMonitor(one: DisplayMemory, other: DisplayMemory): boolean {
  return (
    one.label === other.label &&
    one.internal === other.internal &&
    one.width === other.width &&
    one.height === other.height
  );
}

/**
 * Where the board goes by itself: the display that had it last in this room, else the other one;
 * never over the console.
 */
export function chooseBoardDisplay(
  displays: readonly Display[],
  memories: readonly DisplayMemory[],
): Display | undefined {
  const others = freeDisplays(displays);
  for (const memory of memories) {
    const known = matchDisplay(memory, others);
    if (known) return known;
  }
  return others.find((one) => !one.internal) ?? others[0];
}

/** The displays as a person counts them: from left to right, from 1. */
export function numberDisplays(
  displays: readonly Display[],
): { display: Display; number: number }[] {
  return [...displays]
    .sort((a, b) => a.x - b.x || a.y - b.y)
    .map((display, index) => ({ display, number: index + 1 }));
}

/** Where console and board stand after they have changed places; null when there is but one place. */
export function swappedPlaces(
  displays: readonly Display[],
  board: string | null,
  memories: readonly DisplayMemory[],
): { console: Display; board: Display } | null {
  const own = displays.find((one) => one.console);
  const other =
    displays.find((one) => one.id === board && one !== own) ??
    chooseBoardDisplay(displays, memories);
  return own && other ? { console: other, board: own } : null;
}

/** Where the window that identifies a display stands: in its middle. */
export function numberBounds(display: Display): Pick<Display, 'x' | 'y' | 'width' | 'height'> {
  const size = Math.round(Math.min(display.width, display.height) * 0.45);
  return {
    x: display.x + Math.round((display.width - size) / 2),
    y: display.y + Math.round((display.height - size) / 2),
    width: size,
    height: size,
  };
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
