/** Before which row something let go at `y` (in the list's own height) would land: 0 to `count`. */
export function gapAt(y: number, rowHeight: number, count: number): number {
  return Math.max(0, Math.min(count, Math.round(y / rowHeight)));
}

/** The step's new place among the others, or null when it stays where it is. */
export function placeAfterDrop(from: number, gap: number): number | null {
  const to = gap > from ? gap - 1 : gap;
  return to === from ? null : to;
}

/** How far to scroll in one frame while the pointer is near an edge of the list. */
export function edgeScroll(y: number, height: number, edge = 48, most = 14): number {
  if (y < edge) return -Math.ceil((most * Math.min(edge, edge - y)) / edge);
  if (y > height - edge) return Math.ceil((most * Math.min(edge, y - height + edge)) / edge);
  return 0;
}
