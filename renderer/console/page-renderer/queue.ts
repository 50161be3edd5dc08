import { IMAGE_URGENCIES, type ImageWidth, type WantedImage } from '#protocol/views.ts';

/** What the page renderer does next, decided from what is wanted and nothing else. */

export type Wanted = Readonly<Record<string, WantedImage>>;
export interface Job extends WantedImage {
  readonly key: string;
}

export function urgencyRank(image: WantedImage): number {
  return IMAGE_URGENCIES.indexOf(image.urgency);
}

/** The most urgent image that is not in hand; among equals the one asked for first. */
export function nextJob(wanted: Wanted, inHand: ReadonlySet<string>): Job | null {
  let best: Job | null = null;
  for (const [key, image] of Object.entries(wanted)) {
    if (inHand.has(key)) continue;
    if (best === null || urgencyRank(image) < urgencyRank(best)) best = { key, ...image };
  }
  return best;
}

/**
 * Whether the page being drawn gives way. The board never waits behind anything else, and what
 * nobody wants any more gives way to anything.
 */
export function shouldGiveWay(
  running: string,
  wanted: Wanted,
  inHand: ReadonlySet<string>,
): boolean {
  const next = nextJob(wanted, new Set([...inHand, running]));
  if (next === null) return false;
  const now = wanted[running];
  if (now === undefined) return true;
  if (now.urgency === 'board') return false;
  if (next.urgency === 'board') return true;
  return next.urgency === 'preview' && now.urgency === 'thumbnail';
}

/** Smaller images of the same page that are wanted too: made from the same drawing. */
export function smallerWanted(job: Job, wanted: Wanted, inHand: ReadonlySet<string>): Job[] {
  return Object.entries(wanted)
    .filter(
      ([key, image]) =>
        image.blob === job.blob &&
        image.page === job.page &&
        image.width < job.width &&
        !inHand.has(key),
    )
    .map(([key, image]) => ({ key, ...image }));
}

/** The size of a page fitted into a box of 16 : 9, in whole pixels; null when the page has no size. */
export function fittedSize(
  page: { width: number; height: number },
  boxWidth: ImageWidth,
): { width: number; height: number; scale: number } | null {
  const boxHeight = (boxWidth * 9) / 16;
  const scale = Math.min(boxWidth / page.width, boxHeight / page.height);
  if (!Number.isFinite(scale) || scale <= 0) return null;
  return {
    width: Math.max(1, Math.round(page.width * scale)),
    height: Math.max(1, Math.round(page.height * scale)),
    scale,
  };
}
