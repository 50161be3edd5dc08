import type { LaptopCommand } from '#protocol/classroom.ts';
import type { LaptopView } from '#protocol/views.ts';
import type { Connection } from '#kit/connection.ts';
import type { Sticker } from '../sticker.ts';
import { goToOtherClass } from './other-class.ts';
import { measureWhenAsked } from './watch.ts';

/** What a laptop does for the lot and the network, beside everything that its pupil does. */
export function followLaptop(
  connection: Connection<LaptopView, LaptopCommand>,
  { code, sticker }: { code: string; sticker: Sticker },
): void {
  connection.store.subscribe(({ view }) => {
    if (view && view.screen.kind !== 'over') sticker.known(view.number);
  });
  measureWhenAsked(connection);
  goToOtherClass(connection, { code, number: sticker.number });
}
