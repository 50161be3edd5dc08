import type { Context } from '#protocol/context.ts';
import type { ImportedDocument, Lesson, LessonDocument, Step } from '#protocol/lesson.ts';
import { changeContent } from './history.ts';
import { isMedia } from './steps/media.ts';
import { CLEAN_BOARD, NO_HISTORY, openLesson, withLesson, type LessonState } from './state.ts';

/** L1, L2: a stored and understood document becomes steps of a new lesson, or of the open one. */
export function addDocument(
  state: LessonState,
  imported: ImportedDocument,
  into: 'new' | 'current',
  context: Context,
): LessonState {
  const document: LessonDocument = {
    id: context.id(),
    name: imported.name,
    blob: imported.blob,
    pageCount: imported.pageCount,
    ...(imported.format === undefined ? {} : { format: imported.format }),
    ...(imported.seconds === undefined ? {} : { seconds: imported.seconds }),
    ...(imported.password === undefined ? {} : { password: imported.password }),
  };
  const steps = isMedia(document)
    ? [{ id: context.id(), kind: 'media' as const, document: document.id }]
    : pageSteps(document, context);
  const current = openLesson(state);
  if (into === 'current' && current) {
    return changeContent(state, current, {
      documents: { ...current.documents, [document.id]: document },
      steps: [...current.steps, ...steps],
    });
  }
  const lesson: Lesson = {
    id: context.id(),
    title: titleFromFile(imported.name),
    documents: { [document.id]: document },
    steps,
    at: steps[0]?.id ?? null,
    openedAt: context.now,
  };
  return { ...withLesson(state, lesson), open: lesson.id, board: CLEAN_BOARD, history: NO_HISTORY };
}

function pageSteps(document: LessonDocument, context: Context): Step[] {
  return Array.from({ length: document.pageCount }, (_, index) => ({
    id: context.id(),
    kind: 'page' as const,
    document: document.id,
    page: index + 1,
  }));
}

/** `les_fractions-CM1.pdf` → `les fractions-CM1` */
export function titleFromFile(name: string): string {
  const title = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/_+/g, ' ')
    .trim();
  return (title || name).slice(0, 200);
}
