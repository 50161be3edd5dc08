/** The views of the page, as they stand in the address. */
export const viewNames = ['overview', 'schools', 'devices', 'checks'] as const;
export type ViewName = (typeof viewNames)[number];
export type TableName = Exclude<ViewName, 'overview'>;

/** Filters that an address may carry; an empty one is left out. */
export const filterNames = [
  'q',
  'school',
  'state',
  'verdict',
  'kind',
  'source',
  'sort',
  'missing',
  'page',
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export interface Address {
  readonly view: ViewName;
  readonly filters: Filters;
  /** Kept as it came, so that a link never changes the language. */
  readonly language: string | null;
}

/** Reads the part of the address after `?`. */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const asked = query.get('view');
  const present = filterNames.flatMap((name) => {
    const value = query.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return {
    view: viewNames.find((view) => view === asked) ?? 'overview',
    filters: Object.fromEntries(present),
    language: query.get('lang'),
  };
}

/** The filters as a query, for the page's address and for the program's. */
export function queryOf(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterNames) {
    const value = filters[name];
    if (value !== undefined && value !== '') query.set(name, value);
  }
  return query;
}

/** The address of a view, as it stands in a link. */
export function hrefOf({ view, filters, language }: Address): string {
  const query = queryOf(filters);
  if (view !== 'overview') query.set('view', view);
  if (language !== null) query.set('lang', language);
  return `?${query.toString()}`;
}

/** Another view: only the limit for missing devices goes along. */
export function toView(address: Address, view: ViewName, filters: Filters = {}): Address {
  const { missing } = address.filters;
  return { ...address, view, filters: missing === undefined ? filters : { missing, ...filters } };
}

/** The same view with other filters, back on its first page unless a page is asked for. */
export function withFilters(address: Address, changes: Filters): Address {
  return { ...address, filters: { ...address.filters, page: '', ...changes } };
}
