import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Lesson, LessonCommand, Step } from '#protocol/lesson.ts';
import { changeContent, redo, undo } from './history.ts';
import type { LessonState } from './state.ts';

export type RunListCommand = Extract<
  LessonCommand,
  {
    type:
      | 'lesson/rename'
      | 'lesson/add-paper'
      | 'lesson/move-step'
      | 'lesson/duplicate-step'
      | 'lesson/remove-step'
      | 'lesson/name-step'
      | 'lesson/undo'
      | 'lesson/redo';
  }
>;

/** L11–L14: what a teacher does to the list of steps. */
export function reduceRunList(
  state: LessonState,
  lesson: Lesson,
  command: RunListCommand,
  context: Context,
): Outcome<LessonState> {
  switch (command.type) {
    case 'lesson/undo':
      return undo(state, lesson);
    case 'lesson/redo':
      return redo(state, lesson);
    case 'lesson/rename': {
      const title = command.title.trim();
      if (title === '' || title === lesson.title) return accept(state);
      return accept(changeContent(state, lesson, { title }));
    }
    case 'lesson/add-paper':
      return addPaper(state, lesson, command, context);
    default:
      return changeStep(state, lesson, command, context);
  }
}

function addPaper(
  state: LessonState,
  lesson: Lesson,
  command: Extract<RunListCommand, { type: 'lesson/add-paper' }>,
  context: Context,
): Outcome<LessonState> {
  const after = lesson.steps.findIndex(({ id }) => id === command.after);
  if (after < 0 && command.after !== null) return refuse('lesson/unknown-step');
  const step: Step = { id: context.id(), kind: 'paper', paper: command.paper };
  return accept(
    changeContent(state, lesson, { steps: lesson.steps.toSpliced(after + 1, 0, step) }),
  );
}

function changeStep(
  state: LessonState,
  lesson: Lesson,
  command: Exclude<
    RunListCommand,
    { type: 'lesson/undo' | 'lesson/redo' | 'lesson/rename' | 'lesson/add-paper' }
  >,
  context: Context,
): Outcome<LessonState> {
  const place = lesson.steps.findIndex(({ id }) => id === command.step);
  const step = lesson.steps[place];
  if (!step) return refuse('lesson/unknown-step');
  const { steps } = lesson;
  switch (command.type) {
    case 'lesson/move-step': {
      const others = steps.toSpliced(place, 1);
      const to = Math.min(command.to, others.length);
      if (to === place) return accept(state);
      return accept(changeContent(state, lesson, { steps: others.toSpliced(to, 0, step) }));
    }
    case 'lesson/duplicate-step': {
      const copy = { ...step, id: context.id() };
      return accept(changeContent(state, lesson, { steps: steps.toSpliced(place + 1, 0, copy) }));
    }
    case 'lesson/remove-step':
      return accept(changeContent(state, lesson, { steps: steps.toSpliced(place, 1) }));
    case 'lesson/name-step':
      return accept(
        changeContent(state, lesson, { steps: steps.with(place, named(step, command.title)) }),
      );
  }
}

/** L14: a step without a name of its own is called by its file or its kind. */
function named(step: Step, given: string): Step {
  const { title: _before, ...plain } = step;
  const title = given.trim();
  return title === '' ? plain : { ...plain, title };
}
