import type { Area } from '#protocol/look.ts';
import { pushed, zoomedBy } from '#protocol/drawing/place-pages.ts';
import { ask, connection } from '../../store.ts';
import { pageRatios, placeOnStage, type StagePlace } from './stage-place.ts';
import { stageSize } from './wall-shape.ts';

/**
 * Zooming by hand: many small changes, of which the newest counts. The next goes out when the app
 * has the one before, so that neither it nor its disk is flooded.
 */
let waiting: { readonly area: Area | null } | null = null;
let newest: { readonly area: Area | null } | null = null;

export function zoomTo(area: Area | null): void {
  waiting = newest = { area };
  if (!busy) void send();
}
let busy = false;

async function send(): Promise<void> {
  busy = true;
  while (waiting) {
    const { area } = waiting;
    waiting = null;
    await ask({ type: 'board/zoom', area });
  }
  newest = null;
  busy = false;
}

/** Where the pages will stand when all that was asked for is done. */
function place(): StagePlace | null {
  const { view } = connection.store.getState();
  if (!view) return null;
  const zoom = newest ? newest.area : view.board.look.zoom;
  return placeOnStage(view, pageRatios.getState(), stageSize(), zoom);
}

/** Larger or smaller about a point, in shares of the stage. */
export function zoomBy(factor: number, x = 0.5, y = 0.5): void {
  const { sheet, whole, canvas } = place() ?? {};
  if (!sheet || !whole || !canvas) return;
  zoomTo(zoomedBy(factor, { x: x * canvas.width, y: y * canvas.height }, sheet, whole, canvas));
}

/** Pushes the sheet, in shares of the stage. */
export function push(right: number, down: number): void {
  const { sheet, canvas } = place() ?? {};
  if (!sheet || !canvas || !isZoomed()) return;
  zoomTo(pushed(right * canvas.width, down * canvas.height, sheet, canvas));
}

export function isZoomed(): boolean {
  if (newest) return newest.area !== null;
  return (connection.store.getState().view?.board.look.zoom ?? null) !== null;
}

/** Brings a place of the sheet, in shares of it, to the middle. */
export function centreOn(x: number, y: number): void {
  const { sheet, canvas } = place() ?? {};
  if (!sheet || !canvas) return;
  const right = canvas.width / 2 - (sheet.left + x * sheet.width);
  const down = canvas.height / 2 - (sheet.top + y * sheet.height);
  zoomTo(pushed(right, down, sheet, canvas));
}
