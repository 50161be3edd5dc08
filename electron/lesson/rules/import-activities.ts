import type { Activity } from '#protocol/activity/activity.ts';
import type { Context } from '#protocol/context.ts';
import type { Lesson, Step } from '#protocol/lesson.ts';
import { changeContent } from './history.ts';
import { titleFromFile } from './import-document.ts';
import { CLEAN_BOARD, NO_HISTORY, openLesson, withLesson, type LessonState } from './state.ts';

/** L20: activities from a file are steps at the end of the open lesson, or of a new one. */
export function addActivities(
  state: LessonState,
  imported: { name: string; activities: readonly Activity[] },
  into: 'new' | 'current',
  context: Context,
): LessonState {
  const steps = imported.activities.map((activity): Step => {
    return { id: context.id(), kind: 'activity', activity };
  });
  const current = openLesson(state);
  if (into === 'current' && current) {
    return changeContent(state, current, {
      documents: current.documents,
      steps: [...current.steps, ...steps],
    });
  }
  const lesson: Lesson = {
    id: context.id(),
    title: titleFromFile(imported.name),
    documents: {},
    steps,
    at: steps[0]?.id ?? null,
    openedAt: context.now,
  };
  return { ...withLesson(state, lesson), open: lesson.id, board: CLEAN_BOARD, history: NO_HISTORY };
}
