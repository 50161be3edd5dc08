import type { ClassroomState } from '#classroom/rules/state.ts';
import { NO_TOOLS, reduceTools, withoutPupils } from '#lesson/rules/tools/reduce.ts';
import type { Pupil } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, type Outcome } from '#protocol/errors.ts';
import type { ToolCommand } from '#protocol/tools.ts';
import { withLive, type AppState } from './state/app-state.ts';

/** The class tools meet the class here. */

/** Applies a command to the tools; while one is dragged only `live` changes, and no disk is touched. */
export function useTool(
  state: AppState,
  command: ToolCommand,
  { now, random }: Context,
): Outcome<AppState> {
  const { classroom } = state;
  const pupils = (chosen: string | null) => pupilsHere(classroom, chosen);
  const outcome = reduceTools(state.tools, command, { now, random, pupils });
  if (!outcome.ok) return outcome;
  if (command.type === 'tool/place' && command.moving) {
    return accept(withLive(state, { moving: { tool: command.tool, place: command.place } }));
  }
  const moving = state.live.moving?.tool === command.tool ? null : state.live.moving;
  return accept(withLive({ ...state, tools: outcome.state }, { moving }));
}

/**
 * In a session: those whose laptop was admitted, or the whole class while there is no laptop.
 * Without one: the pupils of the chosen class, or of the first by name.
 */
export function pupilsHere(
  { session, classes }: ClassroomState,
  chosen: string | null,
): readonly Pupil[] {
  if (session) {
    const { pupils } = session.info.class;
    const admitted = Object.values(session.laptops).filter((laptop) => laptop.admitted);
    const here = new Set(admitted.map((laptop) => laptop.pupil));
    const present = pupils.filter(({ id }) => here.has(id));
    return present.length > 0 ? present : pupils;
  }
  const first = Object.values(classes).sort((a, b) => a.name.localeCompare(b.name))[0];
  return ((chosen === null ? undefined : classes[chosen]) ?? first)?.pupils ?? [];
}

/** A class that was removed takes its names off the tools. */
export function forgetRemoved(before: AppState, after: AppState): AppState {
  const removed = Object.values(before.classroom.classes).filter(
    ({ id }) => !after.classroom.classes[id],
  );
  return forgetOnTools(
    after,
    removed.flatMap(({ pupils }) => pupils.map(({ id }) => id)),
  );
}

export function forgetOnTools(state: AppState, pupils: readonly string[]): AppState {
  if (pupils.length === 0 || state.tools === NO_TOOLS) return state;
  return { ...state, tools: withoutPupils(state.tools, new Set(pupils)) };
}
