import type { ItemKind } from '#protocol/activity/item.ts';
import type { Player } from './contract.ts';

type Loaders = { readonly [Kind in ItemKind]?: () => Promise<{ player: Player<Kind> }> };

/** The player of each kind: one line here, one chunk each. A kind without one says so calmly. */
const LOADERS: Loaders = {
  choice: () => import('./choice/choice-player.tsx'),
  drawing: () => import('./drawing/drawing-player.tsx'),
  writing: () => import('./writing/writing-player.tsx'),
  page: () => import('./page/page-player.tsx'),
  link: () => import('./link/link-player.tsx'),
};

/** A player whose kind the compiler has lost sight of: item and value come from the same place. */
export type AnyPlayer = Player<ItemKind>;

const loaded = new Map<ItemKind, AnyPlayer>();
const waiting = new Map<ItemKind, Promise<AnyPlayer | null>>();

export function loadedPlayer(kind: ItemKind): AnyPlayer | null {
  return loaded.get(kind) ?? null;
}

/** Null: this page has no player for it. Rejects when it could not be fetched; may be asked again. */
export function loadPlayer(kind: ItemKind): Promise<AnyPlayer | null> {
  const known = waiting.get(kind);
  if (known) return known;
  const loader = LOADERS[kind];
  const asked = loader
    ? loader().then(({ player }) => remember(kind, player))
    : Promise.resolve(null);
  waiting.set(kind, asked);
  asked.catch(() => waiting.delete(kind));
  return asked;
}

function remember(kind: ItemKind, player: unknown): AnyPlayer {
  loaded.set(kind, player as AnyPlayer);
  return player as AnyPlayer;
}

/** Fetches all players, one after the other, so that a lost network does not break an activity. */
export async function preloadPlayers(): Promise<void> {
  for (const kind of Object.keys(LOADERS) as ItemKind[]) {
    await loadPlayer(kind).catch(() => null);
  }
}
