import { LoadingDots } from '../loading-dots.tsx';
import { lazyPart, usePart } from '../lazy-part.ts';
import { preloadPlayers } from '../items/registry.ts';
import type { WorkViewProps } from './work-view.tsx';

const work = lazyPart(() => import('./work-view.tsx'));

/** All that activities need, fetched ahead. */
export async function preloadWork(): Promise<void> {
  await work.load().catch(() => null);
  await preloadPlayers();
}

/** What was handed out, once the part of the page that shows it is here. */
export function LazyWork(props: WorkViewProps) {
  const part = usePart(work);
  return part ? <part.WorkView {...props} /> : <LoadingDots />;
}
