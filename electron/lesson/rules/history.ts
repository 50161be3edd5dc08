import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Lesson } from '#protocol/lesson.ts';
import type { Look } from '#protocol/look.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { withLesson, type LessonContent, type LessonState } from './state.ts';

const KEPT = 100;

/** L12: changes the open lesson's content in a way that can be taken back. */
export function changeContent(
  state: LessonState,
  lesson: Lesson,
  change: Partial<LessonContent>,
): LessonState {
  const past = [...state.history.past, contentOf(lesson)].slice(-KEPT);
  return replaceContent({ ...state, history: { past, future: [] } }, lesson, change);
}

export function undo(state: LessonState, lesson: Lesson): Outcome<LessonState> {
  const before = state.history.past.at(-1);
  if (!before) return refuse('lesson/nothing-to-undo');
  const history = {
    past: state.history.past.slice(0, -1),
    future: [...state.history.future, contentOf(lesson)],
  };
  return accept(replaceContent({ ...state, history }, lesson, before));
}

export function redo(state: LessonState, lesson: Lesson): Outcome<LessonState> {
  const after = state.history.future.at(-1);
  if (!after) return refuse('lesson/nothing-to-undo');
  const history = {
    past: [...state.history.past, contentOf(lesson)],
    future: state.history.future.slice(0, -1),
  };
  return accept(replaceContent({ ...state, history }, lesson, after));
}

function contentOf({ title, documents, steps }: Lesson): LessonContent {
  return { title, documents, steps };
}

/** L13: a teacher whose step is gone stands at the one that took its place. */
function replaceContent(
  state: LessonState,
  lesson: Lesson,
  change: Partial<LessonContent>,
): LessonState {
  const changed = { ...lesson, ...change };
  const has = (step: string | null) => changed.steps.some(({ id }) => id === step);
  const place = lesson.steps.findIndex(({ id }) => id === lesson.at);
  const nearest = changed.steps[Math.min(Math.max(place, 0), changed.steps.length - 1)];
  const at = has(lesson.at) ? lesson.at : (nearest?.id ?? null);
  const { frozen, look } = state.board;
  const stays = (kept: Look) => kept.crop === null || has(kept.crop.step);
  const board = {
    ...state.board,
    look: at === lesson.at && stays(look) ? look : lookElsewhere(look),
    frozen: frozen && has(frozen.step) && stays(frozen.look) ? frozen : null,
  };
  return withLesson({ ...state, board }, { ...changed, at });
}
