/** Zoom, crop, two pages side by side and rotation. */
export function GeometryButtons() {
  return null;
}
