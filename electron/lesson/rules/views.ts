import type { BoardState, Lesson } from '#protocol/lesson.ts';
import type { BoardPage, LessonSummary } from '#protocol/views.ts';
import { activityPage, mediaPage, timerPage } from './steps/pages.ts';
import { openLesson, type LessonState } from './state.ts';

/** One line of the list of lessons. */
export function summarise(lesson: Lesson): LessonSummary {
  const pages = lesson.steps.map((_step, index) => boardPage(lesson, index));
  const page = pages.find((one) => one?.kind === 'image' || one?.kind === 'media');
  return {
    id: lesson.id,
    title: lesson.title,
    stepCount: lesson.steps.length,
    openedAt: lesson.openedAt,
    cover: coverOf(page ?? null),
  };
}

function coverOf(page: BoardPage | null): LessonSummary['cover'] {
  if (page?.kind === 'image') return { blob: page.blob, page: page.page };
  return page?.kind === 'media' ? { blob: page.blob, page: 1 } : null;
}

/** L10: the step on air and those to keep ready. */
export function pagesOnAir(state: LessonState): { page: BoardPage | null; near: BoardPage[] } {
  const lesson = openLesson(state);
  if (!lesson) return { page: null, near: [] };
  const onAir = state.board.frozenAt ?? lesson.at;
  const index = lesson.steps.findIndex((step) => step.id === onAir);
  const here = lesson.steps.findIndex((step) => step.id === lesson.at);
  // While frozen the teacher moves elsewhere: what she comes back with must be ready too.
  const wanted = [here, here + 1, here - 1, here + 2].filter((near) => near !== index);
  return {
    page: boardPage(lesson, index, state.board),
    near: wanted.flatMap((near) => boardPage(lesson, near) ?? []),
  };
}

function boardPage(lesson: Lesson, index: number, board?: BoardState): BoardPage | null {
  const step = lesson.steps[index];
  if (!step) return null;
  if (step.kind === 'paper') return { kind: 'paper', step: step.id, paper: step.paper };
  if (step.kind === 'timer') return timerPage(step, board);
  if (step.kind === 'activity') return activityPage(step);
  const document = lesson.documents[step.document];
  if (!document) return null;
  if (step.kind === 'media') return mediaPage(step, document, board);
  return { kind: 'image', step: step.id, blob: document.blob, page: step.page };
}
