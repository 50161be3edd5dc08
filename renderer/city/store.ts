import { createStore } from 'zustand/vanilla';
import type { CityCheck, CityDevice, CityOverview, CitySchool } from '#protocol/city-view.ts';
import { hrefOf, parseAddress, type Address, type TableName } from './address.ts';

interface TablePage<Row> {
  readonly now: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly Row[];
}

/** The rows of one table, and the query they answer. */
export type TableData = (
  | ({ readonly name: 'schools' } & TablePage<CitySchool>)
  | ({ readonly name: 'devices' } & TablePage<CityDevice>)
  | ({ readonly name: 'checks' } & TablePage<CityCheck>)
) & { readonly query: string };
export type DataOf<Name extends TableName> = Extract<TableData, { name: Name }>;

export type RowOf<Name extends TableName> = DataOf<Name>['rows'][number];

export interface CityState {
  readonly address: Address;
  readonly overview: CityOverview | null;
  readonly table: TableData | null;
  /** False while the program does not answer; what is shown is then the last known. */
  readonly live: boolean;
}

export const cityStore = createStore<CityState>()(() => ({
  address: parseAddress(location.search),
  overview: null,
  table: null,
  live: true,
}));

/** Goes to an address; `replace` for what is typed, so that "back" is not one letter. */
export function goTo(address: Address, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(address);
  if (how === 'push') history.pushState(null, '', href);
  else history.replaceState(null, '', href);
  cityStore.setState({ address: parseAddress(href) });
  if (how === 'push') scrollTo(0, 0);
}

/** Follows the browser's back and forward. */
export function followHistory(): void {
  addEventListener('popstate', () => {
    cityStore.setState({ address: parseAddress(location.search) });
  });
}
