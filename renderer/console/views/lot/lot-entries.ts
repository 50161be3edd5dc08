import type { LotEntry } from '#protocol/lot.ts';
import type { ConsoleView } from '#protocol/views.ts';

/** One laptop of the lot as the roll call lists it. */
export interface LotRow {
  entry: LotEntry;
  /** here · elsewhere: another teacher's class has it · missing: not seen in this session. */
  state: 'here' | 'elsewhere' | 'missing' | 'unseen';
  /** Who sits at it, or the class that has it. */
  who: string;
}

export type LotFilter = 'all' | 'here' | 'missing' | 'low';

/** By number. Without a session nobody is missing: laptops cannot come yet. */
export function lotRows(view: Pick<ConsoleView, 'lot' | 'session' | 'network'>): LotRow[] {
  const { session } = view;
  const pupils = new Map(session?.session.class.pupils.map(({ id, name }) => [id, name]));
  const elsewhere = new Map(
    Object.values(view.network.neighbours).flatMap(({ className, numbers }) =>
      numbers.map((number) => [number, className] as const),
    ),
  );
  return Object.values(view.lot)
    .sort((a, b) => a.number - b.number)
    .map((entry): LotRow => {
      const tile = session?.laptops[entry.id];
      const names = [tile?.pupil, tile?.partner].flatMap((id) => pupils.get(id ?? '') ?? []);
      if (entry.here) return { entry, state: 'here', who: names.join(' + ') };
      const other = elsewhere.get(entry.number);
      if (other !== undefined) return { entry, state: 'elsewhere', who: other };
      const seen = session !== null && entry.lastSeen >= session.session.openedAt;
      const state = session && !seen ? 'missing' : 'unseen';
      return { entry, state, who: names.join(' + ') };
    });
}

export function ofFilter(rows: readonly LotRow[], filter: LotFilter): LotRow[] {
  return rows.filter(({ entry, state }) => {
    if (filter === 'low') return entry.charge?.state === 'low';
    return filter === 'all' || state === filter;
  });
}
