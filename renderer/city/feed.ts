import type * as z from 'zod/mini';
import {
  cityChecksSchema,
  cityDevicesSchema,
  cityOverviewSchema,
  citySchoolsSchema,
} from '#protocol/city-view.ts';
import { queryOf, type Address, type TableName } from './address.ts';
import { cityStore, type TableData } from './store.ts';

const REFRESH_MS = 4000;

async function read<Schema extends z.ZodMiniType>(
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<z.infer<Schema>> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return schema.parse(await response.json());
}

async function readTable(name: TableName, query: string, signal: AbortSignal): Promise<TableData> {
  const path = `/api/${name}?${query}`;
  if (name === 'schools') return { name, query, ...(await read(path, citySchoolsSchema, signal)) };
  if (name === 'devices') return { name, query, ...(await read(path, cityDevicesSchema, signal)) };
  return { name, query, ...(await read(path, cityChecksSchema, signal)) };
}

async function refresh({ view, filters }: Address, signal: AbortSignal): Promise<void> {
  const query = queryOf(filters).toString();
  const { missing } = filters;
  const limit = missing === undefined ? '' : `?${queryOf({ missing }).toString()}`;
  const [overview, table] = await Promise.all([
    read(`/api/overview${limit}`, cityOverviewSchema, signal),
    view === 'overview' ? null : readTable(view, query, signal),
  ]);
  if (!signal.aborted) cityStore.setState({ overview, table, live: true });
}

/** Reads what the address shows, now and every few seconds; a new address is read at once. */
export function startFeed(): void {
  let running = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = (): void => {
    clearTimeout(timer);
    running.abort();
    running = new AbortController();
    const { signal } = running;
    refresh(cityStore.getState().address, signal)
      .catch(() => {
        if (!signal.aborted) cityStore.setState({ live: false });
      })
      .finally(() => {
        if (!signal.aborted) timer = setTimeout(turn, REFRESH_MS);
      });
  };
  cityStore.subscribe((state, before) => {
    if (state.address !== before.address) turn();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') turn();
  });
  turn();
}
