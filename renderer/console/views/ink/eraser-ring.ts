import { thickness } from '#protocol/drawing/thickness.ts';
import { pixelsPerUnit, type PageBox } from '#protocol/drawing/place.ts';
import { inkUi } from './ink-ui.ts';

/**
 * Shows under the mouse how much the eraser takes. `scale` is how many of the canvas's pixels a
 * pixel of the surface has. Returns the way to stop.
 */
export function showEraserRing(
  surface: HTMLElement,
  ring: HTMLElement,
  pageAt: (x: number) => { box: PageBox } | null,
  scale: () => number,
): () => void {
  const follow = (event: PointerEvent) => {
    const edge = surface.getBoundingClientRect();
    const at = pageAt((event.clientX - edge.left) * scale());
    const { tool, width } = inkUi.getState();
    ring.hidden = tool !== 'eraser' || at === null;
    if (ring.hidden || at === null) return;
    // Shares of the surface, which hold whatever zoom the console stands at.
    const size = (thickness({ tool: 'eraser', width }) * pixelsPerUnit(at.box)) / scale();
    ring.style.width = `${(size / edge.width) * 100}%`;
    ring.style.left = `${((event.clientX - edge.left) / edge.width) * 100}%`;
    ring.style.top = `${((event.clientY - edge.top) / edge.height) * 100}%`;
  };
  const leave = () => {
    ring.hidden = true;
  };
  surface.addEventListener('pointermove', follow);
  surface.addEventListener('pointerleave', leave);
  return () => {
    surface.removeEventListener('pointermove', follow);
    surface.removeEventListener('pointerleave', leave);
  };
}
