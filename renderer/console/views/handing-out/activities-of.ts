import type { Lesson, Step } from '#protocol/lesson.ts';

export type ActivityStep = Extract<Step, { kind: 'activity' }>;

/** The lesson is the library: its activities, in its order. */
export function activitiesOf(lesson: Lesson | null): ActivityStep[] {
  return (lesson?.steps ?? []).filter((step) => step.kind === 'activity');
}
