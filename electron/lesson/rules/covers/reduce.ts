import type { CoverCommand } from '#protocol/covers.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { BoardState, Lesson } from '#protocol/lesson.ts';
import { changeContent } from '../history.ts';
import { openLesson, type LessonState } from '../state.ts';
import { drawnCurtain } from './curtain.ts';
import { changeMasks, liftMasks } from './masks.ts';
import { fittedSpotlight } from './spotlight.ts';

/** Applies one command about what covers the page. See SPEC.md. */
export function reduceCovers(
  state: LessonState,
  lesson: Lesson,
  command: CoverCommand,
): Outcome<LessonState> {
  if (command.type === 'board/spotlight') {
    const spotlight = command.spotlight && fittedSpotlight(command.spotlight);
    return accept(cover(state, lesson, { spotlight }));
  }
  if (command.type === 'board/curtain') {
    const curtain = command.curtain && drawnCurtain(command.curtain);
    return accept(cover(state, lesson, { curtain }));
  }
  const place = lesson.steps.findIndex(({ id }) => id === command.step);
  const step = lesson.steps[place];
  if (!step) return refuse('lesson/unknown-step');
  if (command.type === 'board/lift-mask' || command.type === 'board/lift-masks') {
    const lifted = liftMasks(state.board.lifted, step, command);
    return accept({ ...state, board: { ...state.board, lifted } });
  }
  const changed = changeMasks(step, command);
  if (changed === step) return accept(state);
  return accept(changeContent(state, lesson, { steps: lesson.steps.with(place, changed) }));
}

type Cover = Partial<Pick<BoardState, 'spotlight' | 'curtain'>>;

/** C3: from elsewhere a frozen board can be uncovered and nothing else. */
function cover(state: LessonState, lesson: Lesson, change: Cover): LessonState {
  const { frozen } = state.board;
  const elsewhere = frozen !== null && frozen.step !== lesson.at;
  const lays = Object.values(change).some((one) => one !== null);
  return elsewhere && lays ? state : { ...state, board: { ...state.board, ...change } };
}

/** C2: another page on the board comes uncovered. */
export function uncoverTurned(before: LessonState, after: LessonState): LessonState {
  const { spotlight, curtain } = after.board;
  if ((spotlight === null && curtain === null) || onAir(before) === onAir(after)) return after;
  return { ...after, board: { ...after.board, spotlight: null, curtain: null } };
}

function onAir(state: LessonState): string | null {
  return state.board.frozen?.step ?? openLesson(state)?.at ?? null;
}
