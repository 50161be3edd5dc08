import type { PowerSaveBlocker } from 'electron';

/** Keeps display and machine awake; answers whether the system says that it does. */
export function createKeepAwake(
  blocker: Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>,
): (on: boolean) => boolean {
  let id: number | null = null;
  return (on) => {
    if (on) {
      if (id === null || !blocker.isStarted(id)) id = blocker.start('prevent-display-sleep');
      return blocker.isStarted(id);
    }
    const held = id;
    id = null;
    if (held === null) return true;
    blocker.stop(held);
    return !blocker.isStarted(held);
  };
}
