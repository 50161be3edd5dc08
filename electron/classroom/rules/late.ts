import type { LaptopCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { answer } from './answers.ts';
import { NO_CLASSROOM, type LiveSession } from './state.ts';

export type AnswerCommand = Extract<LaptopCommand, { type: 'laptop/answer' }>;

/**
 * A10: an answer that comes after its session has been closed goes into the record of that session,
 * under the same rules as before. That the laptop may is proved by its token: the record knows who
 * was admitted on it.
 */
export function lateAnswer(
  record: LiveSession,
  token: string,
  command: AnswerCommand,
  context: Context,
): Outcome<LiveSession> {
  const laptop = Object.values(record.laptops).find((one) => one.token === token);
  if (!laptop) return refuse('session/not-admitted');
  const outcome = answer({ ...NO_CLASSROOM, session: ended(record) }, laptop, command, context);
  if (!outcome.ok) return outcome;
  const { session } = outcome.state;
  const isNew = session !== null && session.work !== record.work;
  return accept(isNew ? { ...session, handouts: record.handouts } : record);
}

/** Whatever comes now is late (A7). */
function ended(record: LiveSession): LiveSession {
  const handouts = { ...record.handouts };
  for (const [id, handout] of Object.entries(handouts)) handouts[id] = { ...handout, closed: true };
  return { ...record, handouts };
}
