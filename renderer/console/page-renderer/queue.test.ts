import { describe, expect, it } from 'vitest';
import type { ImageUrgency, ImageWidth } from '#protocol/views.ts';
import { fittedSize, nextJob, shouldGiveWay, smallerWanted } from './queue.ts';

const none: ReadonlySet<string> = new Set();

function want(...list: [page: number, width: ImageWidth, urgency: ImageUrgency][]) {
  return Object.fromEntries(
    list.map(([page, width, urgency]) => [
      `b/${page}/${width}`,
      { blob: 'b', page, width, urgency },
    ]),
  );
}

describe('nextJob', () => {
  it('takes the board before preview, neighbours and thumbnails', () => {
    const wanted = want([1, 320, 'thumbnail'], [2, 1920, 'near'], [3, 1920, 'board']);
    expect(nextJob(wanted, none)?.key).toBe('b/3/1920');
    expect(nextJob(wanted, new Set(['b/3/1920']))?.key).toBe('b/2/1920');
  });

  it('keeps the order of asking among equals', () => {
    expect(nextJob(want([9, 320, 'thumbnail'], [2, 320, 'thumbnail']), none)?.page).toBe(9);
  });

  it('rests when everything is in hand', () => {
    expect(nextJob({}, none)).toBeNull();
    expect(nextJob(want([1, 320, 'thumbnail']), new Set(['b/1/320']))).toBeNull();
  });
});

describe('shouldGiveWay', () => {
  it('lets the board pass before a neighbour, and a preview before a thumbnail', () => {
    const board = want([1, 1920, 'near'], [5, 1920, 'board']);
    expect(shouldGiveWay('b/1/1920', board, none)).toBe(true);
    const preview = want([1, 320, 'thumbnail'], [5, 1920, 'preview']);
    expect(shouldGiveWay('b/1/320', preview, none)).toBe(true);
  });

  it('never interrupts the board, nor an equal', () => {
    const boards = want([1, 1920, 'board'], [5, 3840, 'board']);
    expect(shouldGiveWay('b/1/1920', boards, none)).toBe(false);
    const thumbnails = want([1, 320, 'thumbnail'], [2, 320, 'thumbnail']);
    expect(shouldGiveWay('b/1/320', thumbnails, none)).toBe(false);
  });

  it('drops what nobody wants any more, but only for other work', () => {
    expect(shouldGiveWay('b/7/1920', want([1, 320, 'thumbnail']), none)).toBe(true);
    expect(shouldGiveWay('b/7/1920', {}, none)).toBe(false);
  });

  it('does not give way to what is already being encoded', () => {
    const wanted = want([1, 1920, 'near'], [5, 1920, 'board']);
    expect(shouldGiveWay('b/1/1920', wanted, new Set(['b/5/1920']))).toBe(false);
  });
});

describe('smallerWanted', () => {
  it('finds the thumbnail of the same page only', () => {
    const wanted = want([1, 1920, 'board'], [1, 320, 'thumbnail'], [2, 320, 'thumbnail']);
    const job = nextJob(wanted, none);
    expect(job && smallerWanted(job, wanted, none).map((other) => other.key)).toEqual(['b/1/320']);
  });
});

describe('fittedSize', () => {
  it('fits portrait and landscape into the box', () => {
    expect(fittedSize({ width: 595, height: 842 }, 1920)).toMatchObject({
      width: 763,
      height: 1080,
    });
    expect(fittedSize({ width: 1600, height: 900 }, 320)).toMatchObject({
      width: 320,
      height: 180,
    });
  });

  it('keeps a pixel of an absurdly thin page and refuses one without size', () => {
    expect(fittedSize({ width: 100_000, height: 1 }, 320)).toMatchObject({ width: 320, height: 1 });
    expect(fittedSize({ width: 0, height: 0 }, 320)).toBeNull();
    expect(fittedSize({ width: Number.NaN, height: 10 }, 320)).toBeNull();
  });
});
