import { placesInRange, type ExportChoice } from '#protocol/export.ts';
import type { Lesson, Step } from '#protocol/lesson.ts';

/** S4: the steps that an export is of, in the order of the lesson; none for a range that is not one. */
export function chooseSteps(
  lesson: Lesson,
  choice: ExportChoice,
  shown: Readonly<Record<string, true>>,
): Step[] {
  switch (choice.kind) {
    case 'all':
      return lesson.steps;
    case 'shown':
      return lesson.steps.filter(({ id }) => shown[id]);
    case 'range': {
      const places = placesInRange(choice.range, lesson.steps.length) ?? [];
      return places.flatMap((place) => lesson.steps[place] ?? []);
    }
  }
}
