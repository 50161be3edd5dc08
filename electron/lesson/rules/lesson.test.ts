import { describe, expect, it } from 'vitest';
import type { Context } from '#protocol/context.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import { addDocument, titleFromFile } from './import-document.ts';
import { reduceLesson } from './reduce.ts';
import { NO_LESSONS, openLesson, type LessonState } from './state.ts';
import { pagesOnAir, summarise } from './views.ts';

function testContext(): Context {
  let count = 0;
  return { now: 1000, id: () => `id${++count}`, random: () => 0.5 };
}

const context = testContext();
const fractions = { name: 'les_fractions.pdf', blob: 'a'.repeat(64), pageCount: 4 };
const fresh = addDocument(NO_LESSONS, fractions, 'new', context);

function run(state: LessonState, ...commands: LessonCommand[]): LessonState {
  return commands.reduce((current, command) => {
    const outcome = reduceLesson(current, command, context);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.state;
  }, state);
}

const pageOnAir = (state: LessonState) => pagesOnAir(state).page?.page;
const pageOnConsole = (state: LessonState) => {
  const lesson = openLesson(state);
  return lesson?.steps.find((step) => step.id === lesson.at)?.page;
};
const next: LessonCommand = { type: 'lesson/next' };
const previous: LessonCommand = { type: 'lesson/previous' };

describe('a lesson', () => {
  it('[L1] has the pages of its document as steps and begins at the first', () => {
    const lesson = openLesson(fresh);
    expect(lesson?.title).toBe('les fractions');
    expect(lesson?.steps.map((step) => step.page)).toEqual([1, 2, 3, 4]);
    expect(pageOnAir(fresh)).toBe(1);
    const black = run(fresh, { type: 'board/black', on: true });
    expect(addDocument(black, fractions, 'new', context).board.black).toBe(false);
  });

  it('[L2] takes further documents at its end without moving', () => {
    const longer = addDocument(
      run(fresh, next),
      { ...fractions, pageCount: 2 },
      'current',
      context,
    );
    expect(openLesson(longer)?.steps.map((step) => step.page)).toEqual([1, 2, 3, 4, 1, 2]);
    expect(pageOnAir(longer)).toBe(2);
    expect(Object.keys(longer.lessons)).toHaveLength(1);
  });

  it('[L3] moves by one step and stays at its ends', () => {
    expect(pageOnAir(run(fresh, next, next))).toBe(3);
    expect(pageOnAir(run(fresh, next, next, next, next, next))).toBe(4);
    expect(pageOnAir(run(fresh, next, previous, previous))).toBe(1);
  });

  it('[L4] refuses a step that it does not have', () => {
    const outcome = reduceLesson(fresh, { type: 'lesson/go', step: 'nowhere' }, context);
    expect(outcome).toEqual({ ok: false, refusal: { code: 'lesson/unknown-step' } });
  });

  it('[L5] opens again where it was left', () => {
    const id = openLesson(fresh)?.id ?? '';
    const left = run(fresh, next, next, { type: 'lesson/close' });
    expect(pageOnAir(left)).toBeUndefined();
    expect(pageOnAir(run(left, { type: 'lesson/open', lesson: id }))).toBe(3);
  });

  it('[L8] can be removed, open or not, and takes no other with it', () => {
    const id = openLesson(fresh)?.id ?? '';
    const two = addDocument(fresh, fractions, 'new', context);
    const one = run(two, { type: 'lesson/remove', lesson: id });
    expect(Object.keys(one.lessons)).toEqual([two.open]);
    expect(one.open).toBe(two.open);
    const none = run(one, { type: 'lesson/remove', lesson: two.open ?? '' });
    expect(none.open).toBeNull();
    expect(reduceLesson(none, { type: 'lesson/remove', lesson: id }, context).ok).toBe(false);
  });

  it('[L9] must be open to be moved through', () => {
    for (const command of [next, previous, { type: 'board/freeze', on: true } as const]) {
      const outcome = reduceLesson(NO_LESSONS, command, context);
      expect(outcome).toEqual({ ok: false, refusal: { code: 'lesson/none' } });
    }
  });

  it('keeps its title when it is renamed to nothing', () => {
    expect(openLesson(run(fresh, { type: 'lesson/rename', title: '  ' }))?.title).toBe(
      'les fractions',
    );
    expect(titleFromFile('.pdf')).toBe('.pdf');
    expect(titleFromFile('Dictée n°3.v2.PDF')).toBe('Dictée n°3.v2');
  });

  it('is summarised by its title, its length and its first page', () => {
    const lesson = openLesson(fresh);
    expect(lesson && summarise(lesson)).toMatchObject({
      title: 'les fractions',
      stepCount: 4,
      cover: { blob: fractions.blob, page: 1 },
    });
  });
});

describe('the board', () => {
  const results: LessonCommand = {
    type: 'board/overlay',
    overlay: { kind: 'results', handout: 'h1' },
  };

  it('[L6] shows the page again when the teacher moves', () => {
    const black = run(fresh, { type: 'board/black', on: true });
    expect(black.board.black).toBe(true);
    expect(run(black, next).board.black).toBe(false);
    expect(run(fresh, results, next).board.overlay.kind).toBe('none');
    expect(run(black, results).board.black).toBe(false);
  });

  it('[L7] keeps its page while frozen and shows the present one afterwards', () => {
    const frozen = run(fresh, { type: 'board/freeze', on: true }, results, next, next);
    expect(pageOnAir(frozen)).toBe(1);
    expect(pageOnConsole(frozen)).toBe(3);
    expect(frozen.board.overlay.kind).toBe('results');
    expect(pageOnAir(run(frozen, { type: 'board/freeze', on: false }))).toBe(3);
  });

  it('[L10] keeps its neighbours ready and knows no other page', () => {
    const near = (state: LessonState) => pagesOnAir(state).near.map(({ page }) => page);
    expect(near(fresh)).toEqual([2, 3]);
    expect(near(run(fresh, next))).toEqual([3, 1, 4]);
    expect(near(run(fresh, { type: 'board/freeze', on: true }, next, next))).toEqual([3, 4, 2]);
  });
});
