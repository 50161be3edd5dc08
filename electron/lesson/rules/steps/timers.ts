import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Step } from '#protocol/lesson.ts';
import type { PlayCommand } from '#protocol/playing.ts';
import type { StateOf } from '#protocol/tools.ts';
import { openLesson, type LessonState } from '../state.ts';
import { standing, timer } from '../tools/timer.ts';

type TimerCommand = Extract<PlayCommand, { type: 'timer/do' }>;
type TimerStep = Extract<Step, { kind: 'timer' }>;

/** M7: the timer of a step as it stands; a full one before it was ever started. */
export function timerOf(
  step: Pick<TimerStep, 'id' | 'duration'>,
  timers: Record<string, StateOf<'timer'>> = {},
): StateOf<'timer'> {
  return timers[step.id] ?? standing(step.duration);
}

/** M8: the rules are those of the class tool; the time is the step's own. */
export function reduceTimer(
  state: LessonState,
  command: TimerCommand,
  now: number,
): Outcome<LessonState> {
  const step = openLesson(state)?.steps.find(({ id }) => id === command.step);
  if (step?.kind !== 'timer') return refuse('lesson/unknown-step');
  if (command.action === 'reset') return accept(withoutTimer(state, step.id));
  const before = timerOf(step, state.board.timers);
  const context = { now, random: () => 0, pupils: () => [] };
  const after = timer.actions[command.action]?.(before, command.value, context) ?? before;
  if (after === before) return accept(state);
  const timers = { ...state.board.timers, [step.id]: after };
  return accept({ ...state, board: { ...state.board, timers } });
}

/** M9: a timer that was changed or started over is full again. */
export function withoutTimer(state: LessonState, step: string): LessonState {
  const { [step]: run, ...others } = state.board.timers ?? {};
  return run ? { ...state, board: { ...state.board, timers: others } } : state;
}
