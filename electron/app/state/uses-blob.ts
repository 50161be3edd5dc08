import { blobsOf } from '#lesson/rules/lesson-file.ts';
import type { LessonState } from '#lesson/rules/state.ts';

/** Whether a lesson, or what undo would bring back of it, has this file. */
export function usesBlob({ lessons, history }: LessonState, blob: string): boolean {
  const contents = [...Object.values(lessons), ...history.past, ...history.future];
  return contents.some((content) => blobsOf(content).includes(blob));
}
