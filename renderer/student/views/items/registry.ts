import type { ItemKind } from '#protocol/activity/item.ts';
import { lazyPart, type LazyPart } from '../lazy-part.ts';
import type { Player } from './contract.ts';

type Players = { readonly [Kind in ItemKind]?: LazyPart<{ player: Player<Kind> }> };

/** The player of each kind: one line here, one chunk each. A kind without one says so calmly. */
const PLAYERS: Players = {
  choice: lazyPart(() => import('./choice/choice-player.tsx')),
  'short-text': lazyPart(() => import('./words/short-text-player.tsx')),
  number: lazyPart(() => import('./number/number-player.tsx')),
  order: lazyPart(() => import('./order/order-player.tsx')),
  match: lazyPart(() => import('./match/match-player.tsx')),
  sort: lazyPart(() => import('./sort/sort-player.tsx')),
  gaps: lazyPart(() => import('./gaps/gaps-player.tsx')),
  labels: lazyPart(() => import('./labels/labels-player.tsx')),
  poll: lazyPart(() => import('./poll/poll-player.tsx')),
  h5p: lazyPart(() => import('./h5p/h5p-player.tsx')),
  drawing: lazyPart(() => import('./drawing/drawing-player.tsx')),
  writing: lazyPart(() => import('./writing/writing-player.tsx')),
  page: lazyPart(() => import('./page/page-player.tsx')),
  link: lazyPart(() => import('./link/link-player.tsx')),
};

/** A player whose kind the compiler has lost sight of: item and value come from the same place. */
export type AnyPlayer = Player<ItemKind>;

/** Undefined: this page has no player for it. */
export function playerOf(kind: ItemKind): LazyPart<{ player: AnyPlayer }> | undefined {
  return PLAYERS[kind] as unknown as LazyPart<{ player: AnyPlayer }> | undefined;
}

/** Fetches all players, one after the other. */
export async function preloadPlayers(): Promise<void> {
  for (const part of Object.values(PLAYERS)) await part.load().catch(() => null);
}
