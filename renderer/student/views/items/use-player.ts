import { useEffect, useState } from 'react';
import type { ItemKind } from '#protocol/activity/item.ts';
import { loadedPlayer, loadPlayer, type AnyPlayer } from './registry.ts';

/** `loading`: on its way, tried again while the network is away · `none`: there is no such player. */
export type FoundPlayer = AnyPlayer | 'loading' | 'none';

const AGAIN_MS = 2000;

export function usePlayer(kind: ItemKind): FoundPlayer {
  const [found, setFound] = useState<{ kind: ItemKind; player: FoundPlayer } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const load = () => {
      loadPlayer(kind).then(
        (player) => {
          if (!gone) setFound({ kind, player: player ?? 'none' });
        },
        () => {
          if (!gone) timer = setTimeout(load, AGAIN_MS);
        },
      );
    };
    load();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [kind]);
  if (found?.kind === kind) return found.player;
  return loadedPlayer(kind) ?? 'loading';
}
