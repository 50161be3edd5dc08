import { describe, expect, it } from 'vitest';
import type { Context } from '#protocol/context.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import { PLAIN_LOOK, type Area } from '#protocol/look.ts';
import { addDocument } from './import-document.ts';
import { stepsShown } from './look.ts';
import { reduceLesson } from './reduce.ts';
import { NO_LESSONS, openLesson, type LessonState } from './state.ts';
import { pagesOnAir } from './views.ts';

let count = 0;
const context: Context = { now: 1, id: () => `id${++count}`, random: () => 0.5 };
const book = { name: 'cahier.pdf', blob: 'b'.repeat(64), pageCount: 5 };
const fresh = addDocument(NO_LESSONS, book, 'new', context);

function run(state: LessonState, ...commands: LessonCommand[]): LessonState {
  return commands.reduce((current, command) => {
    const outcome = reduceLesson(current, command, context);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.state;
  }, state);
}

const AREA: Area = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
const next: LessonCommand = { type: 'lesson/next' };
const previous: LessonCommand = { type: 'lesson/previous' };
const zoom: LessonCommand = { type: 'board/zoom', area: AREA };
const spread: LessonCommand = { type: 'board/spread', on: true };
const freeze = (on: boolean): LessonCommand => ({ type: 'board/freeze', on });
const here = (state: LessonState) => openLesson(state)?.at ?? '';
const steps = (state: LessonState) => openLesson(state)?.steps ?? [];
const crop = (state: LessonState, step = here(state)): LessonCommand => ({
  type: 'board/crop',
  crop: { step, area: AREA },
});
/** The numbers of the pages on the wall. */
function wall(state: LessonState): unknown[] {
  const { page, beside } = pagesOnAir(state);
  return [page, beside].flatMap((one): unknown[] => {
    if (one === null) return [];
    return ['page' in one ? one.page : 'paper' in one && one.paper];
  });
}

describe('the look of a step', () => {
  it('[G1] is left behind when the teacher moves, and stays at an end of the lesson', () => {
    const zoomed = run(fresh, zoom);
    expect(pagesOnAir(zoomed).look.zoom).toEqual(AREA);
    expect(run(zoomed, previous).board.look.zoom).toEqual(AREA);
    expect(run(zoomed, next, previous).board.look).toEqual(PLAIN_LOOK);
    expect(run(fresh, spread, zoom, next).board.look).toEqual({ ...PLAIN_LOOK, spread: true });
    expect(
      run(zoomed, { type: 'lesson/remove-step', step: here(zoomed) }).board.look.zoom,
    ).toBeNull();
  });

  it('[G1] is kept by a frozen board, and private meanwhile', () => {
    const frozen = run(fresh, zoom, freeze(true), { type: 'board/zoom', area: null }, next);
    expect(wall(frozen)).toEqual([1]);
    expect(pagesOnAir(frozen).look.zoom).toEqual(AREA);
    expect(stepsShown(frozen)).toEqual([steps(frozen)[1]?.id]);
    const sent = run(frozen, zoom, { type: 'board/send' });
    expect([wall(sent), pagesOnAir(sent).look.zoom]).toEqual([[2], AREA]);
    expect(pagesOnAir(run(frozen, freeze(false))).look).toEqual(PLAIN_LOOK);
  });
});

describe('two pages side by side', () => {
  it('[G2] are turned together; an odd last page stands alone', () => {
    const two = run(fresh, spread);
    expect(wall(two)).toEqual([1, 2]);
    expect(wall(run(two, next))).toEqual([3, 4]);
    expect(wall(run(two, next, next))).toEqual([5]);
    expect(wall(run(two, next, next, next))).toEqual([5]);
    expect(wall(run(two, next, next, previous))).toEqual([3, 4]);
    expect(wall(run(two, { type: 'lesson/go', step: steps(two)[3]?.id ?? '' }, next))).toEqual([
      4, 5,
    ]);
    expect(wall(run(two, { type: 'lesson/go', step: steps(two)[1]?.id ?? '' }, previous))).toEqual([
      1, 2,
    ]);
  });

  it('[G2] may be of any kind of page and file, and both take ink', () => {
    const seyes: LessonCommand = { type: 'lesson/add-paper', paper: 'seyes', after: here(fresh) };
    const two = run(fresh, seyes, spread);
    expect(wall(two)).toEqual([1, 'seyes']);
    expect(stepsShown(two)).toHaveLength(2);
    expect(pagesOnAir(two).near[0]).toMatchObject({ page: 2 });
    expect(wall(run(two, { type: 'board/spread', on: false }))).toEqual([1]);
  });
});

describe('a cropped exercise', () => {
  it('[G3] fills the wall alone until it is taken back', () => {
    const two = run(fresh, spread);
    const second = steps(two)[1]?.id ?? '';
    const cropped = run(two, zoom, crop(two, second));
    expect(pagesOnAir(cropped)).toMatchObject({ page: { page: 2, crop: AREA }, beside: null });
    expect(cropped.board.look.zoom).toBeNull();
    expect(wall(run(cropped, { type: 'board/crop', crop: null }))).toEqual([1, 2]);
    const elsewhere = reduceLesson(fresh, crop(fresh, steps(fresh)[3]?.id), context);
    expect(elsewhere).toMatchObject({ refusal: { code: 'lesson/unknown-step' } });
  });

  it('[G4] is kept as a step after its page, with a name, and can be undone', () => {
    const keep: LessonCommand = { type: 'lesson/keep-crop', title: 'Exercice' };
    const kept = run(fresh, next, crop(run(fresh, next)), keep);
    expect(steps(kept)).toHaveLength(6);
    expect(steps(kept)[2]).toMatchObject({ page: 2, crop: AREA, title: 'Exercice' });
    expect(here(kept)).toBe(steps(kept)[2]?.id);
    expect(pagesOnAir(kept)).toMatchObject({ page: { page: 2, crop: AREA }, look: PLAIN_LOOK });
    const back = run(kept, { type: 'lesson/undo' });
    expect(steps(back)).toHaveLength(5);
    expect(reduceLesson(fresh, keep, context).ok).toBe(false);
  });
});

describe('a turned step', () => {
  it('[G5] is turned for good, can be undone, and ends its zoom', () => {
    const turn = (by: 0 | 1 | 2 | 3): LessonCommand => ({
      type: 'lesson/turn-step',
      step: here(fresh),
      turn: by,
    });
    const turned = run(fresh, zoom, turn(1));
    expect(pagesOnAir(turned)).toMatchObject({ page: { turn: 1 }, look: { zoom: null } });
    expect(pagesOnAir(run(turned, next, previous)).page?.turn).toBe(1);
    expect(pagesOnAir(run(turned, { type: 'lesson/undo' })).page?.turn).toBeUndefined();
    expect(steps(run(turned, turn(0)))[0]).toEqual(steps(fresh)[0]);
  });
});
