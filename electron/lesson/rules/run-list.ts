import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Lesson, LessonCommand, Step } from '#protocol/lesson.ts';
import { changeContent, redo, undo } from './history.ts';
import type { LessonState } from './state.ts';
import { withoutTimer } from './steps/timers.ts';

export type RunListCommand = Extract<
  LessonCommand,
  {
    type:
      | 'lesson/rename'
      | 'lesson/add-paper'
      | 'lesson/add-step'
      | 'lesson/change-step'
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
      return addStep(state, lesson, command.after, {
        id: context.id(),
        kind: 'paper',
        paper: command.paper,
      });
    case 'lesson/add-step':
      return addStep(state, lesson, command.after, { id: context.id(), ...command.content });
    default:
      return changeStep(state, lesson, command, context);
  }
}

function addStep(
  state: LessonState,
  lesson: Lesson,
  follows: string | null,
  step: Step,
): Outcome<LessonState> {
  const after = lesson.steps.findIndex(({ id }) => id === follows);
  if (after < 0 && follows !== null) return refuse('lesson/unknown-step');
  return accept(
    changeContent(state, lesson, { steps: lesson.steps.toSpliced(after + 1, 0, step) }),
  );
}

function changeStep(
  state: LessonState,
  lesson: Lesson,
  command: Exclude<
    RunListCommand,
    {
      type:
        'lesson/undo' | 'lesson/redo' | 'lesson/rename' | 'lesson/add-paper' | 'lesson/add-step';
    }
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
      const copy = duplicated(step, context);
      return accept(changeContent(state, lesson, { steps: steps.toSpliced(place + 1, 0, copy) }));
    }
    case 'lesson/change-step': {
      const { content } = command;
      if (step.kind !== content.kind) return refuse('lesson/unknown-step');
      const next = { ...step, ...content } as Step;
      return accept(
        changeContent(withoutTimer(state, step.id), lesson, { steps: steps.with(place, next) }),
      );
    }
    case 'lesson/remove-step':
      return accept(changeContent(state, lesson, { steps: steps.toSpliced(place, 1) }));
    case 'lesson/name-step':
      return accept(
        changeContent(state, lesson, { steps: steps.with(place, named(step, command.title)) }),
      );
  }
}

/** L11: an activity gets an id of its own too, so that both can be handed out. */
function duplicated(step: Step, context: Context): Step {
  const id = context.id();
  if (step.kind !== 'activity') return { ...step, id };
  return { ...step, id, activity: { ...step.activity, id: context.id() } };
}

/** L14: a step without a name of its own is called by its file or its kind. */
function named(step: Step, given: string): Step {
  const { title: _before, ...plain } = step;
  const title = given.trim();
  return title === '' ? plain : { ...plain, title };
}
