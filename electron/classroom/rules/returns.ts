import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { HandoutCommand, Return } from '#protocol/handout.ts';
import { own, withIn, withWork, workOf, type ClassroomState } from './state.ts';

/** W2: the teacher gives a work back with ink and a word; the newest stands. */
export function returnWork(
  state: ClassroomState,
  command: Extract<HandoutCommand, { type: 'work/return' }>,
  context: Context,
): Outcome<ClassroomState> {
  const { session } = state;
  if (!session) return refuse('session/none');
  const { handout, item, pupil, strokes, text } = command;
  const sent = own(session.handouts, handout);
  if (!sent) return refuse('handout/unknown');
  if (!sent.activity.items.some(({ id }) => id === item)) return refuse('answer/unknown-item');
  if (!session.info.class.pupils.some(({ id }) => id === pupil)) return refuse('pupil/unknown');
  const given: Return = { handout, item, pupil, strokes, text, at: context.now, seen: false };
  const { returns } = workOf(session, pupil);
  return accept(withWork(state, pupil, { returns: withIn(returns, handout, item, given) }));
}

/** W1 */
export function lowerHand(state: ClassroomState, pupil: string): Outcome<ClassroomState> {
  if (!state.session) return refuse('session/none');
  const { desk } = workOf(state.session, pupil);
  if (desk.hand === null) return accept(state);
  return accept(withWork(state, pupil, { desk: { ...desk, hand: null } }));
}
