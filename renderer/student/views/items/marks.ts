import type { Part } from '#protocol/activity/content.ts';
import type { ThingMark } from './placing/thing.tsx';

/** Two parts that look the same are as good as each other, as the rules have it. */
export function looksTheSame(one: Part | undefined, other: Part | undefined): boolean {
  return faceOf(one) === faceOf(other);
}

function faceOf(part: Part | undefined): string {
  return JSON.stringify([part?.text, part?.picture?.blob, part?.sound?.blob]);
}

/** Nothing is marked before the right answer may be told. */
export function markOf(told: boolean, right: boolean): ThingMark {
  if (!told) return undefined;
  return right ? 'right' : 'wrong';
}
