import { TIMER_RANGE } from '#protocol/playing.ts';
import { connection, orderNow } from '../../store.ts';

/** Where the teacher is: what is made comes after it. */
export function presentStep(): string | null {
  return connection.store.getState().view?.lesson?.at ?? null;
}

/** A timer of the usual length after the present step; its buttons set another. */
export function addTimer(): void {
  const content = { kind: 'timer' as const, duration: TIMER_RANGE.usual };
  orderNow({ type: 'lesson/add-step', content, after: presentStep() });
}
