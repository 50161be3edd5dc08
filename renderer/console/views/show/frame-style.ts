import type { Size } from '#protocol/drawing/place.ts';
import type { Frame } from '#protocol/drawing/place-pages.ts';

/** CSS of a frame on a surface that shows all of the canvas. */
export function frameStyle({ left, top, width, height }: Frame, canvas: Size) {
  return {
    left: `${(left / canvas.width) * 100}%`,
    top: `${(top / canvas.height) * 100}%`,
    width: `${(width / canvas.width) * 100}%`,
    height: `${(height / canvas.height) * 100}%`,
  };
}
