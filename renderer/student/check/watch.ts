import type { LaptopCommand } from '#protocol/classroom.ts';
import type { LaptopView } from '#protocol/views.ts';
import type { Connection } from '#kit/connection.ts';
import { measure, overTheNetwork } from './measure.ts';

/** Times this laptop when the teacher asks, behind whatever the pupil does. */
export function measureWhenAsked(connection: Connection<LaptopView, LaptopCommand>): void {
  connection.store.subscribe(({ view }, { view: before }) => {
    if (view?.measure !== true || before?.measure === true) return;
    measure(overTheNetwork).then(
      (test) => void connection.send({ type: 'laptop/measured', test }),
      // The teacher sees that it has no figure.
      () => undefined,
    );
  });
}
