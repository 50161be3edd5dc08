import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { texts } from './texts.ts';
import { runListTexts } from './views/run-list/texts.ts';
import { stepTexts } from './views/steps/texts.ts';

/** How steps are called, everywhere on the console. */

/** A document's name as people say it. */
export function documentName(document: LessonDocument): string {
  return document.name.replace(/\.[a-z0-9]{1,5}$/i, '');
}

/** The short name under a thumbnail: the teacher's own, the first page's file, or its kind. */
export function stepName(step: Step, document: LessonDocument | null): string {
  if (step.title !== undefined) return step.title;
  switch (step.kind) {
    case 'paper':
      return runListTexts().papers[step.paper];
    case 'timer':
      return `${stepTexts().timer} ${stepTexts().minutes(minutesOf(step.duration))}`;
    case 'activity':
      return step.activity.title;
    case 'media':
      return document ? documentName(document) : stepTexts().video;
    case 'page':
      return document && step.page === 1 ? documentName(document) : texts().runList.page(step.page);
  }
}

/** Where a step is from, in one line beside its position. */
export function stepSource(step: Step, document: LessonDocument | null): string {
  const source = sourceOf(step, document);
  return step.title === undefined ? source : `${step.title} · ${source}`;
}

function sourceOf(step: Step, document: LessonDocument | null): string {
  const t = stepTexts();
  switch (step.kind) {
    case 'paper':
      return runListTexts().papers[step.paper];
    case 'timer':
      return `${t.timer} · ${t.minutes(minutesOf(step.duration))}`;
    case 'activity':
      return `${t.activity} · ${step.activity.title}`;
    case 'media':
      return document?.name ?? '';
    case 'page':
      return document ? texts().stage.pageOf(step.page, document.name) : '';
  }
}

/** What a screen reader says of a step. */
export function spokenStep(step: Step, document: LessonDocument | null): string {
  const name = step.title === undefined ? '' : `${step.title}, `;
  return name + spokenKind(step, document);
}

function spokenKind(step: Step, document: LessonDocument | null): string {
  const t = stepTexts();
  switch (step.kind) {
    case 'paper':
      return runListTexts().papers[step.paper];
    case 'timer':
      return `${t.timer} ${t.minutes(minutesOf(step.duration))}`;
    case 'activity':
      return t.spokenActivity(step.activity.title);
    case 'media':
      return t.spokenMedia[document?.format === 'audio' ? 'audio' : 'video'](document?.name ?? '');
    case 'page':
      return texts().runList.step(step.page, document?.name ?? '');
  }
}

function minutesOf(duration: number): number {
  return Math.round(duration / 60_000);
}
