import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { BoardState, Lesson, LessonCommand, Step } from '#protocol/lesson.ts';
import { reduceCovers, uncoverTurned } from './covers/reduce.ts';
import { changeContent } from './history.ts';
import { reduceLook, strideOf } from './look.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { endPastMedia, pausedMedia } from './steps/media.ts';
import { reduceRunList } from './run-list.ts';
import {
  CLEAN_BOARD,
  NO_HISTORY,
  openLesson,
  position,
  withLesson,
  type LessonState,
} from './state.ts';

/** Nothing of what hides the whole page. */
const VISIBLE = { black: false, white: false, overlay: { kind: 'none' } } as const;

/** Applies one command of a teacher to the lessons and the board. See SPEC.md. */
export function reduceLesson(
  state: LessonState,
  command: LessonCommand,
  context: Context,
): Outcome<LessonState> {
  const outcome = apply(state, command, context);
  return outcome.ok ? accept(endPastMedia(uncoverTurned(state, outcome.state))) : outcome;
}

function apply(state: LessonState, command: LessonCommand, context: Context): Outcome<LessonState> {
  switch (command.type) {
    case 'lesson/open':
      return open(state, command.lesson, context);
    case 'lesson/close':
      return accept({ ...state, open: null, board: CLEAN_BOARD, history: NO_HISTORY });
    case 'lesson/remove':
      return remove(state, command.lesson);
    case 'lesson/rename':
    case 'lesson/add-paper':
    case 'lesson/add-step':
    case 'lesson/change-step':
    case 'lesson/move-step':
    case 'lesson/duplicate-step':
    case 'lesson/remove-step':
    case 'lesson/name-step':
    case 'lesson/undo':
    case 'lesson/redo':
      return withOpen(state, (lesson) => reduceRunList(state, lesson, command, context));
    case 'lesson/chalk':
      return withOpen(state, (lesson) => chalk(state, lesson, context));
    case 'lesson/go':
      return withOpen(state, (lesson) => go(state, lesson, command.step));
    case 'lesson/next':
      return withOpen(state, (lesson) =>
        move(state, lesson, strideOf(state.board.look, lesson, 1)),
      );
    case 'lesson/previous':
      return withOpen(state, (lesson) =>
        move(state, lesson, strideOf(state.board.look, lesson, -1)),
      );
    case 'lesson/first':
      return withOpen(state, (lesson) => move(state, lesson, -position(lesson)));
    case 'lesson/last':
      return withOpen(state, (lesson) => move(state, lesson, lesson.steps.length));
    case 'board/black':
      return accept(
        withBoard(covered(state, command.on, context), { black: command.on, white: false }),
      );
    case 'board/white':
      return accept(
        withBoard(covered(state, command.on, context), { white: command.on, black: false }),
      );
    case 'board/freeze':
      return withOpen(state, (lesson) => accept(freeze(state, lesson, command.on)));
    case 'board/zoom':
    case 'board/crop':
    case 'board/spread':
    case 'lesson/keep-crop':
    case 'lesson/turn-step':
      return withOpen(state, (lesson) => reduceLook(state, lesson, command, context));
    case 'board/send':
      return withOpen(state, () =>
        accept(withBoard(state, { ...VISIBLE, frozen: null, spotlight: null, curtain: null })),
      );
    case 'board/overlay':
      return accept(withBoard(state, { overlay: command.overlay, black: false, white: false }));
    case 'lesson/add-mask':
    case 'lesson/place-mask':
    case 'lesson/remove-mask':
    case 'board/lift-mask':
    case 'board/lift-masks':
    case 'board/spotlight':
    case 'board/curtain':
      return withOpen(state, (lesson) => reduceCovers(state, lesson, command));
  }
}

/** M5: a film does not go on behind a black or white wall. */
function covered(state: LessonState, on: boolean, { now }: Context): LessonState {
  return on ? pausedMedia(state, now) : state;
}

function withOpen(
  state: LessonState,
  rule: (lesson: Lesson) => Outcome<LessonState>,
): Outcome<LessonState> {
  const lesson = openLesson(state);
  return lesson ? rule(lesson) : refuse('lesson/none');
}

function withBoard(state: LessonState, change: Partial<BoardState>): LessonState {
  return { ...state, board: { ...state.board, ...change } };
}

function open(state: LessonState, id: string, context: Context): Outcome<LessonState> {
  const lesson = state.lessons[id];
  if (!lesson) return refuse('lesson/unknown');
  const opened = withLesson(state, { ...lesson, openedAt: context.now });
  return accept({ ...opened, open: id, board: CLEAN_BOARD, history: NO_HISTORY });
}

function remove(state: LessonState, id: string): Outcome<LessonState> {
  if (!state.lessons[id]) return refuse('lesson/unknown');
  const lessons = Object.fromEntries(
    Object.entries(state.lessons).filter(([lesson]) => lesson !== id),
  );
  return accept(
    state.open === id
      ? { lessons, open: null, board: CLEAN_BOARD, history: NO_HISTORY }
      : { ...state, lessons },
  );
}

function freeze(state: LessonState, lesson: Lesson, on: boolean): LessonState {
  const { look } = state.board;
  return withBoard(state, { frozen: on && lesson.at !== null ? { step: lesson.at, look } : null });
}

/** L3: at an end it stays where it is. */
function move(state: LessonState, lesson: Lesson, by: number): Outcome<LessonState> {
  const last = lesson.steps.length - 1;
  const target = lesson.steps[Math.min(Math.max(position(lesson) + by, 0), last)];
  return go(state, lesson, target?.id ?? '');
}

/** L15: one key takes out the slate, and the same key puts it away. */
function chalk(state: LessonState, lesson: Lesson, context: Context): Outcome<LessonState> {
  const place = position(lesson);
  const isSlate = (step: Step | undefined) => step?.kind === 'paper' && step.paper === 'slate';
  const [before, present, next] = [place - 1, place, place + 1].map((at) => lesson.steps[at]);
  if (isSlate(present)) return go(state, lesson, (before ?? present)?.id ?? '');
  if (next && isSlate(next)) return go(state, lesson, next.id);
  const slate: Step = { id: context.id(), kind: 'paper', paper: 'slate' };
  const steps = lesson.steps.toSpliced(place + 1, 0, slate);
  const changed = changeContent(state, lesson, { steps });
  return go(changed, { ...lesson, steps }, slate.id);
}

function go(state: LessonState, lesson: Lesson, step: string): Outcome<LessonState> {
  if (!lesson.steps.some(({ id }) => id === step)) return refuse('lesson/unknown-step');
  const moved = withLesson(state, { ...lesson, at: step });
  const look = step === lesson.at ? state.board.look : lookElsewhere(state.board.look);
  if (state.board.frozen !== null) return accept(withBoard(moved, { look }));
  return accept(withBoard(moved, { ...VISIBLE, look }));
}
