import { lazyPart, usePart } from '../views/lazy-part.ts';
import type { ReturnedViewProps } from './around/returned-view.tsx';
import type { FollowViewProps } from './follow/follow-view.tsx';

/** What no laptop shows in its first second: fetched after it, in chunks of their own. */
const follow = lazyPart(() => import('./follow/follow-view.tsx'));
const returned = lazyPart(() => import('./around/returned-view.tsx'));

/** Fetched ahead, so that a lost network breaks nothing later. */
export async function preloadDesk(): Promise<void> {
  await follow.load().catch(() => null);
  await returned.load().catch(() => null);
}

export function LateFollow(props: FollowViewProps) {
  const part = usePart(follow);
  return part && <part.FollowView {...props} />;
}

export function LateReturned(props: ReturnedViewProps) {
  const part = usePart(returned);
  return part && <part.ReturnedView {...props} />;
}
