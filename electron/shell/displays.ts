import type { Display as ElectronDisplay, Rectangle, Screen } from 'electron';
import { sortDisplays } from '#protocol/displays.ts';
import type { Display } from '#protocol/native-shell.ts';

/**
 * How long the system goes on moving things after it told of a change; what is placed earlier is
 * moved away again. A display that is gone is acted upon at once.
 */
export const SETTLE_MS = { added: 1000, changed: 500, removed: 0 } as const;

/** Electron's displays in the words of the protocol; the console's is the one its window stands on. */
export function listDisplays(
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>,
  consoleBounds: Rectangle,
): Display[] {
  const primary = screen.getPrimaryDisplay().id;
  const console = screen.getDisplayMatching(consoleBounds).id;
  return sortDisplays(
    screen.getAllDisplays().map((one) => toDisplay(one, one.id === primary, one.id === console)),
  );
}

function toDisplay(one: ElectronDisplay, primary: boolean, console: boolean): Display {
  return {
    id: String(one.id),
    label: one.label,
    primary,
    internal: one.internal,
    console,
    x: one.bounds.x,
    y: one.bounds.y,
    width: one.bounds.width,
    height: one.bounds.height,
    scale: one.scaleFactor,
  };
}

/** Calls back whenever the displays have changed and settled. */
export function followDisplays(
  screen: Pick<Screen, 'on'>,
  later: (run: () => void, ms: number) => void,
  changed: () => void,
): void {
  screen.on('display-added', () => later(changed, SETTLE_MS.added));
  screen.on('display-removed', () => later(changed, SETTLE_MS.removed));
  screen.on('display-metrics-changed', () => later(changed, SETTLE_MS.changed));
}
