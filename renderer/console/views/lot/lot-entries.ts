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

/**
 * By number. Before a session laptops come to the check page, when the door is open for a roll call;
 * without either nobody is missing.
 */
export function lotRows(view: Pick<ConsoleView, 'lot' | 'session' | 'network'>): LotRow[] {
  const { session } = view;
  const pupils = new Map(session?.session.class.pupils.map(({ id, name }) => [id, name]));
  const isCall = session === null && view.network.door;
  const tested = new Set(Object.values(view.network.tests).map(({ number }) => number));
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
      const isHere = entry.here || (isCall && tested.has(entry.number));
      if (isHere) return { entry, state: 'here', who: names.join(' + ') };
      const other = elsewhere.get(entry.number);
      if (other !== undefined) return { entry, state: 'elsewhere', who: other };
      const seen = session !== null && entry.lastSeen >= session.session.openedAt;
      const state = isCall || (session && !seen) ? 'missing' : 'unseen';
      return { entry, state, who: names.join(' + ') };
    });
}

export function ofFilter(rows: readonly LotRow[], filter: LotFilter): LotRow[] {
  return rows.filter(({ entry, state }) => {
    if (filter === 'low') return entry.charge?.state === 'low';
    return filter === 'all' || state === filter;
  });
}
