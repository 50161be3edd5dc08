/** Which rows of a long list are in sight, with a few around them: the others are not drawn. */
export function visibleRows(
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
  rowCount: number,
  around = 2,
): { first: number; last: number } {
  const first = Math.floor(scrollTop / rowHeight) - around;
  const last = Math.ceil((scrollTop + viewHeight) / rowHeight) - 1 + around;
  return { first: Math.max(0, first), last: Math.min(rowCount - 1, last) };
}

/** Where to scroll so that a row is in sight with its neighbours; null when it is already. */
export function scrollToRow(
  row: number,
  scrollTop: number,
  viewHeight: number,
  rowHeight: number,
): number | null {
  const top = row * rowHeight;
  const margin = Math.min(rowHeight, Math.max(0, (viewHeight - rowHeight) / 2));
  if (top - margin < scrollTop) return top <= scrollTop + margin ? Math.max(0, top - margin) : null;
  if (top + rowHeight + margin > scrollTop + viewHeight) {
    return top + rowHeight + margin - viewHeight;
  }
  return null;
}
