import type { ServerResponse } from 'node:http';
import { cityFilterSchema, type CityFilter, type CityOverview } from '#protocol/city-view.ts';
import { pageOf, ROWS_PER_PAGE } from '#city/store/where.ts';
import type { CityStore } from '#city/store/store.ts';
import type { IngestClock } from '#city/store/ingest.ts';
import type { Table } from '#city/store/table.ts';
import type { CityTexts } from '#city/texts.ts';
import { answerJson } from './answer.ts';
import { exportTable, type TableName } from './export.ts';

export interface DashboardDeps {
  store: CityStore;
  readClock: () => IngestClock;
  city: string;
  demo: boolean;
  texts: CityTexts;
  reportUrl: () => string;
}

function readFilter(query: URLSearchParams): CityFilter {
  return cityFilterSchema.parse(Object.fromEntries(query));
}

function tablePage<Row>(table: Table<Row>, filter: CityFilter, now: number) {
  const { offset, ...page } = pageOf(table.count(filter, now), filter.page);
  return { now, ...page, rows: [...table.rows(filter, now, ROWS_PER_PAGE, offset)] };
}

const TABLE_PATH = /^\/api\/(schools|devices|checks)(\.csv)?$/;

/** What the page reads: the overview, three tables, and the tables as CSV. */
export function createDashboard(deps: DashboardDeps) {
  const overview = (filter: CityFilter): CityOverview => {
    const clock = deps.readClock();
    return {
      city: deps.city,
      demo: deps.demo,
      now: clock.now,
      reportUrl: deps.reportUrl(),
      missingDays: filter.missing,
      ...deps.store.overview(clock, filter.missing),
    };
  };

  /** Answers a request of the page; false when the address is none of its. */
  return async (response: ServerResponse, url: URL): Promise<boolean> => {
    const filter = readFilter(url.searchParams);
    if (url.pathname === '/api/overview') {
      answerJson(response, 200, JSON.stringify(overview(filter)));
      return true;
    }
    const asked = TABLE_PATH.exec(url.pathname);
    if (asked === null) return false;
    const name = asked[1] as TableName;
    const { now } = deps.readClock();
    if (asked[2] === undefined) {
      const { schools, devices, checks } = deps.store;
      const page =
        name === 'schools'
          ? tablePage(schools, filter, now)
          : name === 'devices'
            ? tablePage(devices, filter, now)
            : tablePage(checks, filter, now);
      answerJson(response, 200, JSON.stringify(page));
    } else {
      await exportTable(response, deps.store, name, filter, now, deps.texts);
    }
    return true;
  };
}
