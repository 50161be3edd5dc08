import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { MOST_REMOTES, type PairedRemote, type RemoteEntry } from '#protocol/remote.ts';
import { without, type ClassroomState } from './state.ts';

/** R1: whether one more phone may be paired now. */
export function mayOfferRemote(state: ClassroomState): Outcome<ClassroomState> {
  if (!state.session) return refuse('session/none');
  if (Object.keys(state.remotes).length >= MOST_REMOTES) return refuse('remote/too-many');
  return accept(state);
}

/** R2: a phone that has shown the offered secret is a remote from now on. */
export function pairRemote(
  state: ClassroomState,
  proof: string,
  context: Context,
): Outcome<ClassroomState, { remote: string }> {
  const may = mayOfferRemote(state);
  if (!may.ok) return may;
  const numbers = Object.values(state.remotes).map(({ number }) => number);
  const number = [1, 2].find((free) => !numbers.includes(free)) ?? numbers.length + 1;
  const remote: PairedRemote = { id: context.id(), number, proof, pairedAt: context.now };
  const next = { ...state, remotes: { ...state.remotes, [remote.id]: remote } };
  return accept(next, { remote: remote.id });
}

/** R3 */
export function removeRemote(state: ClassroomState, id: string): Outcome<ClassroomState> {
  if (!state.remotes[id]) return refuse('remote/unknown');
  return accept({
    ...state,
    remotes: without(state.remotes, id),
    present: without(state.present, id),
  });
}

/** R4: the phone's connection stands, or is lost. */
export function remoteIsHere(state: ClassroomState, id: string, here: boolean): ClassroomState {
  if (!state.remotes[id]) return state;
  const present = here ? { ...state.present, [id]: true as const } : without(state.present, id);
  return { ...state, present };
}

/** What the console lists. */
export function remoteEntries(state: ClassroomState): Record<string, RemoteEntry> {
  return Object.fromEntries(
    Object.values(state.remotes).map(({ id, number, pairedAt }) => [
      id,
      { id, number, pairedAt, here: state.present[id] === true },
    ]),
  );
}
