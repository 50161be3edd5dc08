import type { Context } from '#protocol/context.ts';
import type { Outcome } from '#protocol/errors.ts';
import type { PlayCommand } from '#protocol/playing.ts';
import type { LessonState } from '../state.ts';
import { reduceMedia } from './media.ts';
import { reduceTimer } from './timers.ts';

/** Applies one order for a film, a sound or a timer of the open lesson. See SPEC.md. */
export function reducePlaying(
  state: LessonState,
  command: PlayCommand,
  { now }: Pick<Context, 'now'>,
): Outcome<LessonState> {
  return command.type === 'timer/do'
    ? reduceTimer(state, command, now)
    : reduceMedia(state, command, now);
}
