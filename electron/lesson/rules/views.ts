import type { BoardState, Lesson } from '#protocol/lesson.ts';
import type { Look, Lying } from '#protocol/look.ts';
import type { BoardPage, BoardView, LessonSummary } from '#protocol/views.ts';
import { activityPage, mediaPage, timerPage } from './steps/pages.ts';
import { placesShown } from './look.ts';
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

/** L10, G2: the pages on air, how they are shown, and those to keep ready. */
export function pagesOnAir(
  state: LessonState,
): Pick<BoardView, 'page' | 'beside' | 'look' | 'near'> {
  const { look, frozen } = state.board;
  const lesson = openLesson(state);
  if (!lesson) return { page: null, beside: null, look, near: [] };
  const here = lesson.steps.findIndex((step) => step.id === lesson.at);
  const air = frozen ?? { step: lesson.at, look };
  const [first = -1, second = -1] = placesShown(lesson, air.step, air.look);
  // While frozen the teacher moves elsewhere: what she comes back with must be ready too.
  const wanted = look.spread
    ? [here, here + 1, here + 2, here + 3, here - 2, here - 1]
    : [here, here + 1, here - 1, here + 2];
  return {
    page: boardPage(lesson, first, air.look, state.board),
    beside: boardPage(lesson, second, air.look, state.board),
    look: air.look,
    near: wanted
      .filter((near) => near !== first && near !== second)
      .flatMap((near) => boardPage(lesson, near) ?? []),
  };
}

function boardPage(
  lesson: Lesson,
  index: number,
  look?: Look,
  board?: BoardState,
): BoardPage | null {
  const step = lesson.steps[index];
  if (!step) return null;
  if (step.kind === 'timer') return timerPage(step, board);
  if (step.kind === 'activity') return activityPage(step);
  if (step.kind === 'media') return mediaPage(step, lesson.documents[step.document], board);
  const crop = look?.crop?.step === step.id ? look.crop.area : step.crop;
  const lying: Lying = {
    ...(step.turn === undefined ? {} : { turn: step.turn }),
    ...(crop === undefined ? {} : { crop }),
  };
  if (step.kind === 'paper') return { kind: 'paper', step: step.id, paper: step.paper, ...lying };
  const document = lesson.documents[step.document];
  if (!document) return null;
  return { kind: 'image', step: step.id, blob: document.blob, page: step.page, ...lying };
}
