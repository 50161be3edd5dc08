import { isDeepStrictEqual } from 'node:util';
import { EMPTY_STATE, type AppState } from '#app/state/app-state.ts';
import { reduceState, type StateCommand } from '#app/dispatch.ts';
import { inkView } from '#lesson/rules/ink/views.ts';
import { NO_HISTORY, openLesson } from '#lesson/rules/state.ts';
import type { InkView } from '#protocol/ink.ts';
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
  const expected = openLesson(state.lesson);
  const actual = view.lesson;
  if (!expected || !actual || expected.steps.length !== actual.steps.length) return null;
  let text = JSON.stringify(state);
  const known = new Set(expected.steps.map(({ id }) => id));
  for (const [place, { id }] of expected.steps.entries()) {
    const real = actual.steps[place]?.id ?? '';
    if (isReal(id)) continue;
    if (known.has(real)) return null;
    text = text.replaceAll(`"${id}"`, JSON.stringify(real));
  }
  const named = JSON.parse(text) as AppState;
  const lesson = openLesson(named.lesson);
  const at = lesson?.at ?? null;
  const same =
    isDeepStrictEqual(plain(lesson?.steps), plain(actual.steps)) &&
    lesson?.title === actual.title &&
    at === actual.at &&
    isDeepStrictEqual(plain(named.lesson.board), plain(view.board)) &&
    isDeepStrictEqual(plain(inkView(named.ink, at)), plain(view.ink)) &&
    isDeepStrictEqual(openTools(named), Object.keys(view.tools).sort());
  if (!same) return null;
  for (const [step, ink] of inks) {
    if (!isDeepStrictEqual(plain(inkView(named.ink, step)[step]), plain(ink))) return null;
  }
  return named;
}

/** What a restart forgets on purpose: what was undone of the run-list. */
export function restarted(state: AppState): AppState {
  return { ...state, lesson: { ...state.lesson, history: NO_HISTORY } };
}

function openTools({ tools }: AppState): string[] {
  return Object.entries(tools)
    .filter(([, tool]) => tool.open)
    .map(([kind]) => kind)
    .sort();
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
