import { isDeepStrictEqual } from 'node:util';
import { EMPTY_STATE, type AppState } from '#app/state/app-state.ts';
import { reduceState, type StateCommand } from '#app/dispatch.ts';
import { inkView } from '#lesson/rules/ink/views.ts';
import { stepsShown } from '#lesson/rules/look.ts';
import { NO_HISTORY, openLesson } from '#lesson/rules/state.ts';
import type { InkView } from '#protocol/ink.ts';
import type { Lesson } from '#protocol/lesson.ts';
import type { ConsoleView } from '#protocol/views.ts';

/** What the app should know, worked out beside it with the same rules but without disk or wire. */

/** Stands for the id of a step that the app makes: only the app knows the real one. */
const NEW = 'new-';
let made = 0;

export function expectedFrom(view: ConsoleView): AppState {
  const { lesson, board } = view;
  if (!lesson) throw new Error('no lesson is open');
  const lessons = { [lesson.id]: lesson };
  return { ...EMPTY_STATE, lesson: { lessons, open: lesson.id, board, history: NO_HISTORY } };
}

/** The state after a command, or null when it would be refused. */
export function after(state: AppState, command: StateCommand): AppState | null {
  const context = { now: 0, id: () => `${NEW}${made++}`, random: () => 0.5 };
  const outcome = reduceState(state, command, context);
  return outcome.ok ? outcome.state : null;
}

/** The states that a crash may leave: none, one, two … of the commands came through, in order. */
export function possible(state: AppState, commands: readonly StateCommand[]): AppState[] {
  const states = [state];
  for (const command of commands) {
    const last = states.at(-1) ?? state;
    states.push(after(last, command) ?? last);
  }
  return states;
}

export function isReal(step: string): boolean {
  return !step.startsWith(NEW);
}

/** The ink of pages as a teacher saw it when she went there. */
export type Inks = ReadonlyMap<string, InkView | undefined>;

/**
 * The expected state with the app's own ids in it when it is what the view (and the ink of other
 * pages) shows; null when it is not.
 */
export function matched(state: AppState, view: ConsoleView, inks: Inks): AppState | null {
  const named = withRealIds(state, view);
  return isDeepStrictEqual(expectedParts(named, inks), foundParts(view, inks)) ? named : null;
}

/** What is not as expected, a line each. */
export function differences(state: AppState, view: ConsoleView, inks: Inks): string[] {
  return unlike(expectedParts(withRealIds(state, view), inks), foundParts(view, inks));
}

/** Step by step: in the place of a step that the app made stands one that was not known before. */
function withRealIds(state: AppState, view: ConsoleView): AppState {
  const expected = openLesson(state.lesson)?.steps ?? [];
  const actual = view.lesson?.steps ?? [];
  const known = new Set(expected.map(({ id }) => id));
  let text = JSON.stringify(state);
  for (const [place, { id }] of expected.entries()) {
    const real = actual[place]?.id;
    if (isReal(id) || real === undefined || known.has(real)) continue;
    text = text.replaceAll(`"${id}"`, JSON.stringify(real));
  }
  return JSON.parse(text) as AppState;
}

/** All of the state that a console can see and a crash must not change. */
function expectedParts({ lesson, ink, tools }: AppState, inks: Inks): unknown {
  const open = openLesson(lesson);
  const pages = (steps: readonly string[]) => steps.map((step) => inkView(ink, step));
  return plain({
    lesson: open && partsOf(open),
    board: lesson.board,
    shown: stepsShown(lesson),
    ink: Object.assign({}, ...pages(stepsShown(lesson))) as unknown,
    inkElsewhere: Object.assign({}, ...pages([...inks.keys()])) as unknown,
    tools: Object.entries(tools)
      .flatMap(([kind, { open: isOpen }]) => (isOpen ? kind : []))
      .sort(),
  });
}

function foundParts(view: ConsoleView, inks: Inks): unknown {
  return plain({
    lesson: view.lesson && partsOf(view.lesson),
    board: view.board,
    shown: view.shown,
    ink: view.ink,
    inkElsewhere: Object.fromEntries(inks),
    tools: Object.keys(view.tools).sort(),
  });
}

function partsOf({ title, at, steps, documents }: Lesson): unknown {
  return { title, at, steps, documents };
}

/** `path: expected X, found Y` wherever two values part. */
function unlike(expected: unknown, found: unknown, path = ''): string[] {
  if (isDeepStrictEqual(expected, found)) return [];
  if (!isObject(expected) || !isObject(found)) {
    return [`${path}: expected ${brief(expected)}, found ${brief(found)}`];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...keys].flatMap((key) => unlike(expected[key], found[key], `${path}/${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function brief(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 120);
}

/** What a restart forgets on purpose: what was undone of the run-list. */
export function restarted(state: AppState): AppState {
  return { ...state, lesson: { ...state.lesson, history: NO_HISTORY } };
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
