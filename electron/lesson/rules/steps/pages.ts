import type { BoardState, LessonDocument, Step } from '#protocol/lesson.ts';
import type { BoardPage } from '#protocol/views.ts';
import { isMedia } from './media.ts';
import { timerOf } from './timers.ts';

/** How the board is shown the steps that do something; a neighbour comes without its run. */

type StepOf<Kind> = Extract<Step, { kind: Kind }>;

export function mediaPage(
  step: StepOf<'media'>,
  document: LessonDocument | undefined,
  board: BoardState | undefined,
): BoardPage | null {
  if (!isMedia(document)) return null;
  const { blob, format } = document;
  const run = board?.media?.step === step.id ? board.media : null;
  const name = step.title ?? document.name.replace(/\.[a-z0-9]{1,5}$/i, '');
  return { kind: 'media', step: step.id, blob, format, name, run };
}

export function timerPage(step: StepOf<'timer'>, board: BoardState | undefined): BoardPage {
  return { kind: 'timer', step: step.id, timer: timerOf(step, board?.timers) };
}

/** M10: the right answers never reach the wall with the question. */
export function activityPage({ id, activity }: StepOf<'activity'>): BoardPage {
  const items = activity.items.map((item) => ({
    id: item.id,
    prompt: item.prompt,
    choices: 'choices' in item ? item.choices : [],
  }));
  return {
    kind: 'activity',
    step: id,
    activity: { id: activity.id, title: activity.title, items },
  };
}
