import type { CityFilter } from '#protocol/city-view.ts';

/** A table of the dashboard: filtered, ordered, read in pieces. */
export interface Table<Row> {
  count(filter: CityFilter, now: number): number;
  /** `limit` -1 reads them all, one at a time. */
  rows(filter: CityFilter, now: number, limit: number, offset: number): Iterable<Row>;
}
