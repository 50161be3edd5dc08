import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { texts } from './texts.ts';
import { runListTexts } from './views/run-list/texts.ts';

/** How steps are called, everywhere on the console. */

/** A document's name as people say it. */
export function documentName(document: LessonDocument): string {
  return document.name.replace(/\.[a-z0-9]{1,5}$/i, '');
}

/** The short name under a thumbnail: the teacher's own, the first page's file, or its kind. */
export function stepName(step: Step, document: LessonDocument | null): string {
  if (step.title !== undefined) return step.title;
  if (step.kind === 'paper') return runListTexts().papers[step.paper];
  if (document && step.page === 1) return documentName(document);
  return texts().runList.page(step.page);
}

/** Where a step is from, in one line beside its position. */
export function stepSource(step: Step, document: LessonDocument | null): string {
  const source =
    step.kind === 'paper'
      ? runListTexts().papers[step.paper]
      : document
        ? texts().stage.pageOf(step.page, document.name)
        : '';
  return step.title === undefined ? source : `${step.title} · ${source}`;
}

/** What a screen reader says of a step. */
export function spokenStep(step: Step, document: LessonDocument | null): string {
  const name = step.title === undefined ? '' : `${step.title}, `;
  if (step.kind === 'paper') return name + runListTexts().papers[step.paper];
  return name + texts().runList.step(step.page, document?.name ?? '');
}
