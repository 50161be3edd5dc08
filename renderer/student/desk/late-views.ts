import { late } from './late.ts';

/** What no laptop shows in its first second. */
const follow = late(() => import('./follow/follow-view.tsx').then(({ FollowView }) => FollowView));
const returned = late(() =>
  import('./around/returned-view.tsx').then(({ ReturnedView }) => ReturnedView),
);

export const FollowView = follow.View;
export const ReturnedView = returned.View;

/** Fetched once the first screen stands, so that a lost network breaks nothing later. */
export async function fetchLateViews(): Promise<void> {
  await follow.ahead();
  await returned.ahead();
}
