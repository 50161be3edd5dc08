import { describe, expect, it } from 'vitest';
import type { Context } from '#protocol/context.ts';
import type { Mask } from '#protocol/covers.ts';
import { boardStateSchema, stepSchema, type LessonCommand } from '#protocol/lesson.ts';
import { addDocument } from '../import-document.ts';
import { addLessonFile, lessonFileOf } from '../lesson-file.ts';
import { NO_INK } from '../ink/state.ts';
import { reduceLesson } from '../reduce.ts';
import { NO_LESSONS, openLesson, type LessonState } from '../state.ts';
import { pagesOnAir } from '../views.ts';
import { boardCovers } from './views.ts';

let made = 0;
const context: Context = { now: 1000, id: () => `id${++made}`, random: () => 0.5 };
const file = { name: 'a.pdf', blob: 'a'.repeat(64), pageCount: 4 };
const fresh = addDocument(NO_LESSONS, file, 'new', context);
const [first = '', second = ''] = openLesson(fresh)?.steps.map(({ id }) => id) ?? [];

function run(state: LessonState, ...commands: LessonCommand[]): LessonState {
  return commands.reduce((current, command) => {
    const outcome = reduceLesson(current, command, context);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.state;
  }, state);
}

const next: LessonCommand = { type: 'lesson/next' };
const freeze = (on: boolean): LessonCommand => ({ type: 'board/freeze', on });
const light = { x: 9000, y: 8000, radiusX: 5000, radiusY: 4000 };
const spotlight: LessonCommand = { type: 'board/spotlight', spotlight: light, moving: false };
const sheet = { side: 'bottom', share: 0.5 } as const;
const curtain: LessonCommand = { type: 'board/curtain', curtain: sheet, moving: false };
const covered = run(fresh, spotlight, curtain);

const mask = (id: string, x = 1000): Mask => ({ id, x, y: 2000, width: 3000, height: 900 });
const add = (id: string, step = first): LessonCommand => {
  return { type: 'lesson/add-mask', step, mask: mask(id) };
};
const lift = (what: 'next' | 'last-back' | 'all' | 'none', step = first): LessonCommand => {
  return { type: 'board/lift-masks', step, lift: what };
};
const masks = (state: LessonState, place = 0) =>
  openLesson(state)?.steps[place]?.masks?.map(({ id }) => id) ?? [];
const shown = (state: LessonState) => {
  const { page, beside, near } = pagesOnAir(state);
  return boardCovers(openLesson(state), state.board, [page, beside, ...near]);
};
const down = (state: LessonState) => {
  const { page } = pagesOnAir(state);
  const { masks: all = [] } = shown(state)[page?.step ?? ''] ?? {};
  return all.flatMap(({ id, lifted }) => (lifted ? [] : id));
};
const three = run(fresh, add('a'), add('b'), add('c'));

describe('spotlight and curtain', () => {
  it('[C1] a spotlight is of a size that is of use', () => {
    const tiny = { ...light, radiusX: 3, radiusY: 900_000 };
    const { board } = run(fresh, { type: 'board/spotlight', spotlight: tiny, moving: false });
    expect(board.spotlight).toEqual({ ...light, radiusX: 1000, radiusY: 40_000 });
    const nearly = { type: 'board/curtain', curtain: { side: 'top', share: 0.996 } } as const;
    expect(run(fresh, { ...nearly, moving: false }).board.curtain?.share).toBe(1);
  });

  it('[C2] another page on the board comes uncovered; the same one stays covered', () => {
    expect(covered.board).toMatchObject({ spotlight: light, curtain: sheet });
    for (const [name, state] of [
      ['next', run(covered, next)],
      ['jump', run(covered, { type: 'lesson/go', step: second })],
      ['removed', run(covered, { type: 'lesson/remove-step', step: first })],
      ['chalk', run(covered, { type: 'lesson/chalk' })],
    ] as const) {
      expect(state.board, name).toMatchObject({ spotlight: null, curtain: null });
    }
    const same = run(covered, { type: 'lesson/go', step: first }, { type: 'lesson/previous' });
    expect(same.board).toMatchObject({ spotlight: light, curtain: sheet });
  });

  it('[C3] a frozen board keeps what covers it, and is uncovered from elsewhere but not covered', () => {
    const away = run(covered, freeze(true), next);
    expect(shown(away)).toMatchObject({ [first]: { spotlight: light, curtain: sheet } });
    const moved = { ...light, x: 1 };
    const tried = run(away, { type: 'board/spotlight', spotlight: moved, moving: false });
    expect(tried.board.spotlight).toEqual(light);
    const off = run(away, { type: 'board/curtain', curtain: null, moving: false });
    expect(off.board).toMatchObject({ spotlight: light, curtain: null });
    expect(run(away, freeze(false)).board).toMatchObject({ spotlight: null, curtain: null });
    const back = run(away, { type: 'lesson/previous' }, freeze(false));
    expect(back.board).toMatchObject({ spotlight: light, curtain: sheet });
  });

  it('[C5] opening a lesson takes covers off and lays masks back; old boards are uncovered', () => {
    const lesson = fresh.open ?? '';
    const again = run(three, lift('all'), spotlight, { type: 'lesson/open', lesson });
    expect(again.board).toMatchObject({ spotlight: null, curtain: null, lifted: {} });
    const old = { black: false, frozen: null, overlay: { kind: 'none' } };
    expect(boardStateSchema.parse(old)).toMatchObject({ spotlight: null, lifted: {} });
  });
});

describe('masks', () => {
  it('[M1] are content of their step: undone, copied with it, saved in its file', () => {
    expect(masks(three)).toEqual(['a', 'b', 'c']);
    const without = run(three, { type: 'lesson/remove-mask', step: first, mask: 'b' });
    expect(masks(without)).toEqual(['a', 'c']);
    expect(masks(run(without, { type: 'lesson/undo' }))).toEqual(['a', 'b', 'c']);
    const place = { type: 'lesson/place-mask', step: first, mask: mask('a', 7000) } as const;
    expect(openLesson(run(three, place))?.steps[0]?.masks?.[0]?.x).toBe(7000);
    const twice = run(three, { type: 'lesson/duplicate-step', step: first });
    expect(masks(twice, 1)).toEqual(['a', 'b', 'c']);
    expect(down(run(twice, lift('all'), next))).toEqual(['a', 'b', 'c']);
    const lesson = openLesson(three);
    if (!lesson) throw new Error('no lesson');
    const saved: unknown = JSON.parse(JSON.stringify(lesson.steps[0]));
    expect(stepSchema.parse(saved).masks).toHaveLength(3);
    const copy = addLessonFile(NO_LESSONS, lessonFileOf(lesson, NO_INK), context);
    expect(masks(copy.state)).toHaveLength(3);
  });

  it('[M2] are numbered by their place', () => {
    const { masks: views = [] } = shown(three)[first] ?? {};
    expect(views.map(({ id, number }) => `${id}${number}`)).toEqual(['a1', 'b2', 'c3']);
  });

  it('[M3] have a size that can be seen, and are not without end', () => {
    const speck = { ...mask('d'), width: 1, height: 1 };
    const tiny = run(three, { type: 'lesson/add-mask', step: first, mask: speck });
    expect(openLesson(tiny)?.steps[0]?.masks?.[3]).toMatchObject({ width: 400, height: 400 });
    const many = Array.from({ length: 70 }, (_, index) => add(`m${index}`));
    expect(masks(run(fresh, ...many))).toHaveLength(60);
  });

  it('[M4] of an unknown step are refused; one that is not there is left alone', () => {
    expect(reduceLesson(fresh, add('a', 'nowhere'), context)).toMatchObject({ ok: false });
    expect(run(three, { type: 'lesson/remove-mask', step: first, mask: 'z' })).toBe(three);
    expect(run(three, { type: 'lesson/place-mask', step: first, mask: mask('z') })).toBe(three);
    const none = run(three, { type: 'board/lift-mask', step: first, mask: 'z', on: true });
    expect(down(none)).toEqual(['a', 'b', 'c']);
    expect(masks(run(three, add('a')))).toEqual(['a', 'b', 'c']);
  });

  it('[M5] are lifted in order, singly or all, and laid back', () => {
    expect(down(run(three, lift('next')))).toEqual(['b', 'c']);
    const middle = { type: 'board/lift-mask', step: first, mask: 'b', on: true } as const;
    expect(down(run(three, middle))).toEqual(['a', 'c']);
    expect(down(run(three, middle, lift('next'), lift('next'), lift('next')))).toEqual([]);
    expect(down(run(three, middle, lift('next'), lift('last-back')))).toEqual(['a', 'c']);
    expect(down(run(three, middle, { ...middle, on: false }))).toEqual(['a', 'b', 'c']);
    expect(down(run(three, lift('all')))).toEqual([]);
    expect(down(run(three, lift('all'), lift('none')))).toEqual(['a', 'b', 'c']);
  });

  it('[M6] stay lifted when the teacher turns the page and comes back', () => {
    const away = run(three, lift('next'), next);
    expect(down(run(away, { type: 'lesson/previous' }))).toEqual(['b', 'c']);
  });

  it('[M7] of the pages on air and of those kept ready are on the board, and of no other', () => {
    const [third = '', fourth = ''] =
      openLesson(fresh)
        ?.steps.slice(2)
        .map(({ id }) => id) ?? [];
    const all = run(three, add('z', second), add('y', fourth), spotlight);
    const covers = shown(all);
    expect(Object.keys(covers).sort()).toEqual([first, second, third].sort());
    expect(covers[second]).toMatchObject({ masks: [{ id: 'z' }], spotlight: null });
    expect(covers[first]?.spotlight).toEqual(light);
    expect(down(run(all, next))).toEqual(['z']);
    expect(down(run(all, freeze(true), next))).toEqual(['a', 'b', 'c']);
  });
});
