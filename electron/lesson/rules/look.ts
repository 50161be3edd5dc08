import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Lesson, Step } from '#protocol/lesson.ts';
import type { Look, LookCommand } from '#protocol/look.ts';
import { changeContent } from './history.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { openLesson, position, withLesson, type LessonState } from './state.ts';

/** G1–G5: what part of which page fills the wall. */
export function reduceLook(
  state: LessonState,
  lesson: Lesson,
  command: LookCommand,
  context: Context,
): Outcome<LessonState> {
  const { look } = state.board;
  switch (command.type) {
    case 'board/zoom':
      return accept(withLook(state, { ...look, zoom: command.area }));
    case 'board/crop': {
      const { crop } = command;
      const there = crop === null || stepsShown(state).includes(crop.step);
      if (!there) return refuse('lesson/unknown-step');
      return accept(withLook(state, { ...look, crop, zoom: null }));
    }
    case 'board/spread':
      return accept(withLook(state, { ...lookElsewhere(look), spread: command.on }));
    case 'lesson/keep-crop':
      return keepCrop(state, lesson, command.title, context);
    case 'lesson/turn-step':
      return turnStep(state, lesson, command.step, command.turn);
  }
}

function withLook(state: LessonState, look: Look): LessonState {
  return { ...state, board: { ...state.board, look } };
}

/** G4: the wall goes on showing what it showed, now as a step of its own. */
function keepCrop(
  state: LessonState,
  lesson: Lesson,
  title: string,
  context: Context,
): Outcome<LessonState> {
  const { crop } = state.board.look;
  const place = lesson.steps.findIndex(({ id }) => id === crop?.step);
  const from = lesson.steps[place];
  if (!crop || !isPage(from)) return refuse('lesson/unknown-step');
  const kept: Step = { ...from, id: context.id(), crop: crop.area, title };
  const steps = lesson.steps.toSpliced(place + 1, 0, kept);
  const changed = changeContent(state, lesson, { steps });
  const moved = withLesson(changed, { ...lesson, steps, at: kept.id });
  return accept(withLook(moved, { ...lookElsewhere(state.board.look), spread: false }));
}

function turnStep(
  state: LessonState,
  lesson: Lesson,
  id: string,
  turn: 0 | 1 | 2 | 3,
): Outcome<LessonState> {
  const place = lesson.steps.findIndex((step) => step.id === id);
  const step = lesson.steps[place];
  if (!isPage(step)) return refuse('lesson/unknown-step');
  const { turn: _before, ...upright } = step;
  const turned: Step = turn === 0 ? upright : { ...upright, turn };
  const changed = changeContent(state, lesson, { steps: lesson.steps.with(place, turned) });
  return accept(
    stepsShown(state).includes(id)
      ? withLook(changed, { ...changed.board.look, zoom: null })
      : changed,
  );
}

/** G2: only what lies still as a page can have another one beside it. */
function hasCompany({ steps }: Lesson, place: number): boolean {
  return isPage(steps[place]) && isPage(steps[place + 1]);
}

function isPage(step: Step | undefined): step is Extract<Step, { kind: 'page' | 'paper' }> {
  return step?.kind === 'page' || step?.kind === 'paper';
}

/** G2, G3: the places in the lesson of what is shown at a step: one, or two beside each other. */
export function placesShown(lesson: Lesson, at: string | null, { crop, spread }: Look): number[] {
  const place = lesson.steps.findIndex(({ id }) => id === (crop?.step ?? at));
  if (place < 0) return [];
  return spread && crop === null && hasCompany(lesson, place) ? [place, place + 1] : [place];
}

/** The steps that the teacher looks at, the class too unless the board is frozen. */
export function stepsShown(state: LessonState): string[] {
  const lesson = openLesson(state);
  if (!lesson) return [];
  const places = placesShown(lesson, lesson.at, state.board.look);
  return places.flatMap((place) => lesson.steps[place]?.id ?? []);
}

/** G2: how far "next" and "previous" go. */
export function strideOf({ spread }: Look, lesson: Lesson, by: 1 | -1): number {
  const place = position(lesson);
  if (!spread) return by;
  if (by === 1) return !hasCompany(lesson, place) ? 1 : lesson.steps[place + 2] ? 2 : 0;
  return place >= 2 && hasCompany(lesson, place - 2) ? -2 : -1;
}

/** The step that "next" goes to; null at the end. */
export function nextStep(state: LessonState): string | null {
  const lesson = openLesson(state);
  const stride = lesson ? strideOf(state.board.look, lesson, 1) : 0;
  return (stride > 0 && lesson?.steps[position(lesson) + stride]?.id) || null;
}
