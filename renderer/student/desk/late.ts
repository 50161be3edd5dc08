import { lazy, type ComponentType } from 'react';

const AGAIN_MS = 2000;

/**
 * A part of the page that comes after the first load, in a chunk of its own; asked for again while
 * the network is away. `ahead` fetches it before anybody needs it.
 */
export function late<Props>(load: () => Promise<ComponentType<Props>>) {
  let asked: Promise<{ default: ComponentType<Props> }> | null = null;
  const ahead = () => (asked ??= until(load).then((found) => ({ default: found })));
  return { View: lazy(ahead), ahead };
}

async function until<Found>(load: () => Promise<Found>): Promise<Found> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
