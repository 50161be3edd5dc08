import { boardWindow, useBoardWindow } from '../../board-window.ts';
import type { Size } from '#protocol/drawing/place.ts';

/**
 * The stage has the shape of the wall, so that both show the same part of a page: that of the
 * display with the board, else the usual 16 to 9. Its units are fine enough that nothing is rounded.
 */
const WIDTH = 16_000;
const USUAL = 16 / 9;

function ratioOf({ window, displays }: ReturnType<typeof boardWindow.getState>): number {
  const at = window.state === 'open' ? window.display : null;
  const display = displays.find(({ id }) => id === at);
  return display && display.height > 0 ? display.width / display.height : USUAL;
}

export function stageSize(): Size {
  return { width: WIDTH, height: WIDTH / ratioOf(boardWindow.getState()) };
}

/** Width by height. */
export function useWallRatio(): number {
  return useBoardWindow(ratioOf);
}

/** Calls back when the wall has another shape; returns the way to stop. */
export function onWallShape(listener: () => void): () => void {
  return boardWindow.subscribe((now, before) => {
    if (ratioOf(now) !== ratioOf(before)) listener();
  });
}
