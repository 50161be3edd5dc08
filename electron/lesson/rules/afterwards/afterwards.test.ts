import { describe, expect, it } from 'vitest';
import { placesInRange } from '#protocol/export.ts';
import type { LessonCommand } from '#protocol/lesson.ts';
import { addDocument } from '../import-document.ts';
import { reduceLesson } from '../reduce.ts';
import { NO_LESSONS, openLesson, type LessonState } from '../state.ts';
import { chooseSteps } from './choose-steps.ts';
import { forgetShown, NOTHING_SHOWN, noteShown, type Shown } from './shown.ts';

let count = 0;
const context = { now: 1, id: () => `id${++count}`, random: () => 0 };
const file = { name: 'a.pdf', blob: 'a'.repeat(64), pageCount: 12 };
const lesson = addDocument(NO_LESSONS, file, 'new', context);
const open = lesson.open ?? '';
const ids = openLesson(lesson)?.steps.map(({ id }) => id) ?? [];

/** The places shown after some commands, the board being noted after each. */
function shownAfter(commands: LessonCommand[], boards = 1): number[] {
  let state: LessonState = lesson;
  let shown: Shown = noteShown(NOTHING_SHOWN, state, boards);
  for (const command of commands) {
    const outcome = reduceLesson(state, command, context);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    state = outcome.state;
    shown = noteShown(shown, state, boards);
  }
  return Object.keys(shown[open] ?? {}).map((id) => ids.indexOf(id));
}
const go = (place: number): LessonCommand => ({ type: 'lesson/go', step: ids[place] ?? '' });

describe('what was shown', () => {
  it('[S1] is what stood on an open board that was neither black nor covered', () => {
    expect(shownAfter([go(3)])).toEqual([0, 3]);
    expect(shownAfter([go(3)], 0)).toEqual([]);
    expect(shownAfter([{ type: 'board/black', on: true }, go(4)])).toEqual([0, 4]);
    const covered: LessonCommand = { type: 'board/overlay', overlay: { kind: 'join' } };
    expect(shownAfter([{ type: 'board/freeze', on: true }, covered, go(5), go(6)])).toEqual([0]);
    expect(
      shownAfter([{ type: 'board/freeze', on: true }, go(5), { type: 'board/freeze', on: false }]),
    ).toEqual([0, 5]);
  });

  it('[S2] counts once', () => {
    expect(shownAfter([go(3), go(0), go(3)])).toEqual([0, 3]);
    const once = noteShown(NOTHING_SHOWN, lesson, 1);
    expect(noteShown(once, lesson, 1)).toBe(once);
  });

  it('[S3] is forgotten for one lesson, and the step on the board counts again', () => {
    const shown: Shown = { other: { x: true }, [open]: { [ids[7] ?? '']: true } };
    const forgotten = forgetShown(shown, open);
    expect(forgotten).toEqual({ other: { x: true } });
    expect(noteShown(forgotten, lesson, 1)[open]).toEqual({ [ids[0] ?? '']: true });
  });
});

describe('the steps of an export', () => {
  const of = openLesson(lesson);
  if (!of) throw new Error('no lesson');

  it('[S4] are all, those shown, or those of a range, in the order of the lesson', () => {
    const places = (choice: Parameters<typeof chooseSteps>[1]) =>
      chooseSteps(of, choice, { [ids[5] ?? '']: true, [ids[1] ?? '']: true }).map(({ id }) =>
        ids.indexOf(id),
      );
    expect(places({ kind: 'all' })).toEqual(ids.map((_id, place) => place));
    expect(places({ kind: 'shown' })).toEqual([1, 5]);
    expect(places({ kind: 'range', range: '10, 3-5,4' })).toEqual([2, 3, 4, 9]);
    expect(places({ kind: 'range', range: '13' })).toEqual([]);
  });

  it.each(['', '0', '5-3', '3-', 'a', '1,,2', '1-13', '-3'])(
    '[S4] "%s" is no range of twelve steps',
    (range) => expect(placesInRange(range, 12)).toBeNull(),
  );

  it('[S4] a range may be written with spaces, a long dash, semicolons', () => {
    expect(placesInRange(' 1 – 3 ; 12 ', 12)).toEqual([0, 1, 2, 11]);
  });
});
