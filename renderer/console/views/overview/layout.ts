import type { Group } from './groups.ts';

/** How the thumbnails lie in a window of this width. */
export interface Layout {
  readonly columns: number;
  /** Of a thumbnail, without its label. */
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly total: number;
}

export type Row =
  | {
      readonly kind: 'heading';
      readonly top: number;
      readonly height: number;
      readonly group: Group;
    }
  | {
      readonly kind: 'steps';
      readonly top: number;
      readonly height: number;
      readonly group: Group;
      readonly first: number;
      readonly count: number;
    };

export const GAP = 20;
export const LABEL = 32;
const HEADING = 48;

export function layOut(groups: readonly Group[], available: number): Layout {
  // As big as a hand on the screen, and never fewer than three beside each other.
  const wanted = Math.min(340, Math.max(200, available / 5.4));
  const columns = Math.max(3, Math.floor((available + GAP) / (wanted + GAP)));
  const width = Math.floor((available - GAP * (columns - 1)) / columns);
  const height = Math.round((width * 9) / 16);
  const rows: Row[] = [];
  let top = 0;
  for (const group of groups) {
    rows.push({ kind: 'heading', top, height: HEADING, group });
    top += HEADING;
    for (let first = group.first; first < group.first + group.count; first += columns) {
      const count = Math.min(columns, group.first + group.count - first);
      const rowHeight = height + LABEL + GAP;
      rows.push({ kind: 'steps', top, height: rowHeight, group, first, count });
      top += rowHeight;
    }
  }
  return { columns, width, height, rows, total: top };
}

/** The rows in sight, and as much again above and below: what is scrolled to is there already. */
export function rowsInSight(layout: Layout, scrollTop: number, viewHeight: number): Row[] {
  const from = scrollTop - viewHeight;
  const to = scrollTop + 2 * viewHeight;
  return layout.rows.filter(({ top, height }) => top + height > from && top < to);
}

export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/** Where an arrow leads from a step; where there is none it stays. */
export function moved(layout: Layout, place: number, move: Move): number {
  const lines = layout.rows.filter((row) => row.kind === 'steps');
  const last = lines.at(-1);
  const end = last ? last.first + last.count - 1 : 0;
  if (move === 'left') return Math.max(0, place - 1);
  if (move === 'right') return Math.min(end, place + 1);
  if (move === 'first') return 0;
  if (move === 'last') return end;
  const here = lines.findIndex(({ first, count }) => place >= first && place < first + count);
  const target = lines[here + (move === 'down' ? 1 : -1)];
  const column = place - (lines[here]?.first ?? 0);
  return target ? target.first + Math.min(column, target.count - 1) : place;
}

/** Where to scroll so that a step is in sight, its heading with it when it is near; null: it is. */
export function scrollToStep(
  layout: Layout,
  place: number,
  scrollTop: number,
  viewHeight: number,
): number | null {
  const row = layout.rows.find(
    (one) => one.kind === 'steps' && place >= one.first && place < one.first + one.count,
  );
  if (!row) return null;
  const top = Math.max(0, row.top - HEADING);
  if (top < scrollTop) return top;
  const bottom = row.top + row.height;
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : null;
}
