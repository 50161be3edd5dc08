import { lazyPart, usePart } from '../views/lazy-part.ts';
import { LoadingDots } from '../views/loading-dots.tsx';
import type { ReturnedViewProps } from './around/returned-view.tsx';
import type { FollowViewProps } from './follow/follow-view.tsx';
import type { PlanViewProps } from './plan/plan-view.tsx';
import type { PicturesViewProps } from './sign-in/pictures-view.tsx';

/** What no laptop shows in its first second: fetched after it, in chunks of their own. */
const pictures = lazyPart(() => import('./sign-in/pictures-view.tsx'));
const plan = lazyPart(() => import('./plan/plan-view.tsx'));
const follow = lazyPart(() => import('./follow/follow-view.tsx'));
const returned = lazyPart(() => import('./around/returned-view.tsx'));

/** Fetched ahead, so that a lost network breaks nothing later. */
export async function preloadDesk(): Promise<void> {
  for (const part of [pictures, plan, follow, returned]) await part.load().catch(() => null);
}

export function LatePictures(props: PicturesViewProps) {
  const part = usePart(pictures);
  return part ? <part.PicturesView {...props} /> : <LoadingDots />;
}

export function LatePlan(props: PlanViewProps) {
  const part = usePart(plan);
  return part ? <part.PlanView {...props} /> : <LoadingDots />;
}

export function LateFollow(props: FollowViewProps) {
  const part = usePart(follow);
  return part && <part.FollowView {...props} />;
}

export function LateReturned(props: ReturnedViewProps) {
  const part = usePart(returned);
  return part && <part.ReturnedView {...props} />;
}
