/** Reports received on one day, `2026-11-23` in the city's own time. */
export interface DayCount {
  day: string;
  count: number;
}

/** The name of the day that is `back` days before `today`. */
export function dayBefore(today: string, back: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - back)).toISOString().slice(0, 10);
}

/** The last `days` days up to today, oldest first; a day without a report is a zero. */
export function lastDays(counts: readonly DayCount[], today: string, days: number): DayCount[] {
  const known = new Map(counts.map((entry) => [entry.day, entry.count]));
  return Array.from({ length: days }, (_, index) => {
    const day = dayBefore(today, days - 1 - index);
    return { day, count: known.get(day) ?? 0 };
  });
}

/** How many findings of one kind of check wait, the kinds with most to do first. */
export interface KindCount {
  id: string;
  bad: number;
  attention: number;
}

/** Gathers counts per kind and verdict into one line per kind. */
export function countKinds(
  counts: readonly { id: string; verdict: string; count: number }[],
): KindCount[] {
  const kinds = new Map<string, KindCount>();
  for (const { id, verdict, count } of counts) {
    const kind = kinds.get(id) ?? { id, bad: 0, attention: 0 };
    if (verdict === 'bad') kind.bad += count;
    if (verdict === 'attention') kind.attention += count;
    kinds.set(id, kind);
  }
  const toDo = [...kinds.values()].filter((kind) => kind.bad + kind.attention > 0);
  return toDo.sort((a, b) => b.bad - a.bad || b.attention - a.attention || (a.id < b.id ? -1 : 1));
}
