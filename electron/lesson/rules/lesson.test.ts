import { describe, expect, it } from 'vitest';
import type { Context } from '#protocol/context.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import type { BoardPage } from '#protocol/views.ts';
import { addDocument, titleFromFile } from './import-document.ts';
import { reduceLesson } from './reduce.ts';
import { CLEAN_BOARD, NO_LESSONS, openLesson, withLesson, type LessonState } from './state.ts';
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

const numberOf = (page: BoardPage | null) =>
  page?.kind === 'image' ? page.page : page?.kind === 'paper' ? page.paper : undefined;
const pageOnAir = (state: LessonState) => numberOf(pagesOnAir(state).page);
const pageOnConsole = (state: LessonState) => {
  const lesson = openLesson(state);
  const step = lesson?.steps.find(({ id }) => id === lesson.at);
  return step?.kind === 'page' ? step.page : step?.kind === 'paper' ? step.paper : undefined;
};
const pages = (state: LessonState) =>
  openLesson(state)?.steps.map((step) =>
    step.kind === 'page' ? step.page : step.kind === 'paper' ? step.paper : step.kind,
  );
const stepAt = (state: LessonState, place: number) => openLesson(state)?.steps[place]?.id ?? '';
const next: LessonCommand = { type: 'lesson/next' };
const previous: LessonCommand = { type: 'lesson/previous' };

describe('a lesson', () => {
  it('[L1] has the pages of its document as steps and begins at the first', () => {
    const lesson = openLesson(fresh);
    expect(lesson?.title).toBe('les fractions');
    expect(pages(fresh)).toEqual([1, 2, 3, 4]);
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
    expect(pages(longer)).toEqual([1, 2, 3, 4, 1, 2]);
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

  it('[L3] goes to both ends, and stays there', () => {
    const last = run(fresh, { type: 'lesson/last' });
    expect(pageOnAir(last)).toBe(4);
    expect(pageOnAir(run(last, next))).toBe(4);
    expect(pageOnAir(run(last, { type: 'lesson/first' }))).toBe(1);
  });

  it('[L18] shows what the teacher looks at once she sends it, with nothing over it', () => {
    const searching = run(
      fresh,
      { type: 'board/freeze', on: true },
      { type: 'board/white', on: true },
      next,
      next,
    );
    expect(pageOnAir(searching)).toBe(1);
    const sent = run(searching, { type: 'board/send' });
    expect(pageOnAir(sent)).toBe(3);
    expect(sent.board).toEqual(CLEAN_BOARD);
    expect(reduceLesson(NO_LESSONS, { type: 'board/send' }, context).ok).toBe(false);
  });

  it('[L19] is black or white, and keeps it while it is frozen', () => {
    const white = run(fresh, { type: 'board/black', on: true }, { type: 'board/white', on: true });
    expect(white.board).toMatchObject({ black: false, white: true });
    const black = run(white, { type: 'board/black', on: true });
    expect(black.board).toMatchObject({ black: true, white: false });
    expect(run(white, next).board.white).toBe(false);
    expect(run(white, { type: 'board/freeze', on: true }, next).board.white).toBe(true);
  });

  it('[L10] keeps its neighbours ready and knows no other page', () => {
    const near = (state: LessonState) => pagesOnAir(state).near.map(numberOf);
    expect(near(fresh)).toEqual([2, 3]);
    expect(near(run(fresh, next))).toEqual([3, 1, 4]);
    expect(near(run(fresh, { type: 'board/freeze', on: true }, next, next))).toEqual([3, 4, 2]);
  });
});

describe('the run-list', () => {
  const move = (step: string, to: number): LessonCommand => ({
    type: 'lesson/move-step',
    step,
    to,
  });

  it('[L11] moves, duplicates, removes and names steps, and takes papers', () => {
    const third = stepAt(fresh, 2);
    expect(pages(run(fresh, move(third, 0)))).toEqual([3, 1, 2, 4]);
    expect(pages(run(fresh, move(third, 99)))).toEqual([1, 2, 4, 3]);
    expect(pages(run(fresh, { type: 'lesson/duplicate-step', step: third }))).toEqual([
      1, 2, 3, 3, 4,
    ]);
    expect(pages(run(fresh, { type: 'lesson/remove-step', step: third }))).toEqual([1, 2, 4]);
    const seyes: LessonCommand = { type: 'lesson/add-paper', paper: 'seyes', after: third };
    expect(pages(run(fresh, seyes))).toEqual([1, 2, 3, 'seyes', 4]);
    expect(pages(run(fresh, { ...seyes, after: null }))).toEqual(['seyes', 1, 2, 3, 4]);
    for (const command of [move('x', 0), { ...seyes, after: 'x' }]) {
      expect(reduceLesson(fresh, command, context)).toMatchObject({
        refusal: { code: 'lesson/unknown-step' },
      });
    }
  });

  it('[L11] the copy of an activity can be handed out beside the first', () => {
    const activity = {
      id: 'a1',
      title: 'Tables',
      items: [],
      feedback: 'none' as const,
      attempts: 1,
      shuffle: { items: false, choices: false },
      seconds: null,
    };
    const lesson = openLesson(fresh);
    if (!lesson) throw new Error('no lesson');
    const steps = [{ id: 's1', kind: 'activity' as const, activity }];
    const copied = run(withLesson(fresh, { ...lesson, steps }), {
      type: 'lesson/duplicate-step',
      step: 's1',
    });
    const ids = openLesson(copied)?.steps.flatMap((step) =>
      step.kind === 'activity' ? [step.activity.id] : [],
    );
    expect(new Set(ids).size).toBe(2);
    expect(ids?.[0]).toBe('a1');
  });

  it('[L12] gives back every change, and makes it again', () => {
    const third = stepAt(fresh, 2);
    const changed = run(
      fresh,
      move(third, 0),
      { type: 'lesson/remove-step', step: third },
      { type: 'lesson/rename', title: 'Autre' },
    );
    const longer = addDocument(changed, fractions, 'current', context);
    const undo: LessonCommand = { type: 'lesson/undo' };
    const redo: LessonCommand = { type: 'lesson/redo' };
    const back = run(longer, undo, undo, undo, undo);
    expect(pages(back)).toEqual([1, 2, 3, 4]);
    expect(openLesson(back)?.title).toBe('les fractions');
    expect(reduceLesson(back, undo, context)).toMatchObject({
      refusal: { code: 'lesson/nothing-to-undo' },
    });
    expect(pages(run(back, redo, redo, redo, redo))).toEqual(pages(longer));
    const branched = run(back, redo, { type: 'lesson/duplicate-step', step: third });
    expect(reduceLesson(branched, redo, context).ok).toBe(false);
    expect(run(back, redo, next).history.past).toHaveLength(1);
  });

  it('[L13] keeps the teacher and the board at a step that exists', () => {
    const remove = (place: number): LessonCommand => ({
      type: 'lesson/remove-step',
      step: stepAt(fresh, place),
    });
    expect(pageOnConsole(run(fresh, next, remove(1)))).toBe(3);
    expect(pageOnConsole(run(fresh, next, next, next, remove(3)))).toBe(3);
    expect(pageOnConsole(run(fresh, next, remove(0)))).toBe(2);
    const frozen = run(fresh, { type: 'board/freeze', on: true }, next, remove(0));
    expect(frozen.board.frozen).toBeNull();
    const none = run(fresh, remove(0), remove(1), remove(2), remove(3));
    expect(pagesOnAir(none)).toMatchObject({ page: null, near: [] });
    expect(pageOnAir(run(none, { type: 'lesson/undo' }))).toBe(4);
  });

  it('[L15] takes out a slate beside the present page, and puts it away', () => {
    const chalk: LessonCommand = { type: 'lesson/chalk' };
    const slate = run(fresh, next, chalk);
    expect(pages(slate)).toEqual([1, 2, 'slate', 3, 4]);
    expect(pageOnAir(slate)).toBe('slate');
    expect(pageOnAir(run(slate, chalk))).toBe(2);
    const again = run(slate, chalk, chalk);
    expect(pageOnAir(again)).toBe('slate');
    expect(pages(again)).toEqual(pages(slate));
    expect(pages(run(slate, { type: 'lesson/undo' }))).toEqual([1, 2, 3, 4]);
    const frozen = run(fresh, { type: 'board/freeze', on: true }, chalk);
    expect(pageOnAir(frozen)).toBe(1);
    expect(pageOnConsole(frozen)).toBe('slate');
  });

  it('[L14] calls a step by the name it was given', () => {
    const step = stepAt(fresh, 1);
    const title = (name: string) =>
      openLesson(run(fresh, { type: 'lesson/name-step', step, title: name }))?.steps[1]?.title;
    expect(title('  Exercice 3 ')).toBe('Exercice 3');
    expect(title('  ')).toBeUndefined();
  });
});
