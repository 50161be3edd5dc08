import type { LaptopCommand } from '#protocol/classroom.ts';
import { connect, type ConnectOptions } from '#kit/connection.ts';
import type { LaptopConnection } from './store.ts';

/** What reads by schemas, the wire and the shelves: a part of the page for itself (`late-link.ts`). */
export { createDraftKeeper } from './draft-keeper.ts';
export { createKeeper } from './keeper.ts';

export function connectLaptop(
  options: Pick<ConnectOptions<'laptop'>, 'identity' | 'onLive'>,
): LaptopConnection {
  return connect<'laptop', LaptopCommand>({ role: 'laptop', ...options });
}
