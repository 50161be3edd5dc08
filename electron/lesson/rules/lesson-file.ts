import { mediaOf } from '#protocol/activity/media.ts';
import type { Context } from '#protocol/context.ts';
import type { Lesson, Step } from '#protocol/lesson.ts';
import { LESSON_FORMAT, LESSON_VERSION, type LessonFile } from '#protocol/lesson-file.ts';
import { inkFileOf } from './ink/files.ts';
import type { InkState } from './ink/state.ts';
import { isMedia } from './steps/media.ts';
import { CLEAN_BOARD, NO_HISTORY, withLesson, type LessonState } from './state.ts';

/** L16: what is saved of a lesson: everything but its id and when it was opened. */
export function lessonFileOf({ title, documents, steps, at }: Lesson, ink: InkState): LessonFile {
  const written = steps.map(({ id }) => id).filter((id) => inkFileOf(ink, id) !== null);
  const format = { format: LESSON_FORMAT, version: LESSON_VERSION } as const;
  return { ...format, title, documents, steps, at, ink: written };
}

/** The stored files that belong to it, each once: documents, and what its activities show and say. */
export function blobsOf({ documents, steps }: Pick<LessonFile, 'documents' | 'steps'>): string[] {
  const ofActivities = steps.flatMap((step) =>
    step.kind === 'activity' ? mediaOf(step.activity) : [],
  );
  return [...new Set([...Object.values(documents), ...ofActivities].map(({ blob }) => blob))];
}

/** L17: whether every step and document is one that a lesson could have. */
export function isWhole(file: LessonFile): boolean {
  const documentsFit = Object.entries(file.documents).every(([key, { id }]) => key === id);
  const ids = new Set(file.steps.map(({ id }) => id));
  const inkFits = new Set(file.ink).size === file.ink.length && file.ink.every((id) => ids.has(id));
  return documentsFit && inkFits && ids.size === file.steps.length && file.steps.every(fits);

  function fits(step: Step): boolean {
    if (step.kind === 'media') return isMedia(file.documents[step.document]);
    if (step.kind !== 'page') return true;
    return step.page <= (file.documents[step.document]?.pageCount ?? 0);
  }
}

/** L16: a lesson from a file is a new one beside the others, opened where it was saved. */
export function addLessonFile(
  state: LessonState,
  file: LessonFile,
  context: Context,
): { state: LessonState; newStep: ReadonlyMap<string, string> } {
  const newDocument = new Map(Object.keys(file.documents).map((old) => [old, context.id()]));
  const newStep = new Map(file.steps.map(({ id }) => [id, context.id()]));
  const documents = Object.values(file.documents).map((document) => {
    const id = newDocument.get(document.id) ?? document.id;
    return [id, { ...document, id }] as const;
  });
  const steps = file.steps.map((step): Step => {
    const id = newStep.get(step.id) ?? step.id;
    if (!('document' in step)) return { ...step, id };
    return { ...step, id, document: newDocument.get(step.document) ?? step.document };
  });
  const at = (file.at === null ? undefined : newStep.get(file.at)) ?? steps[0]?.id ?? null;
  const lesson: Lesson = {
    id: context.id(),
    title: file.title,
    documents: Object.fromEntries(documents),
    steps,
    at,
    openedAt: context.now,
  };
  const opened = { open: lesson.id, board: CLEAN_BOARD, history: NO_HISTORY };
  return { state: { ...withLesson(state, lesson), ...opened }, newStep };
}
