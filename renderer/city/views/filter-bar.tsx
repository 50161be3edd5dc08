import { useEffect, useState, type ReactNode } from 'react';
import { Chip } from '#kit/badge.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { Select } from '#kit/select.tsx';
import { TextField } from '#kit/text-field.tsx';
import { queryOf, withFilters, type FilterName, type TableName } from '../address.ts';
import { goTo } from '../store.ts';
import { cityTexts } from '../texts.ts';
import { useCity } from '../use-city.ts';
import styles from './filter-bar.module.css';

const TYPING_MS = 250;

/** What is typed goes into the address once the hand rests. */
function SearchField({ placeholder }: { readonly placeholder: string }) {
  const asked = useCity((state) => state.address.filters.q ?? '');
  const [typed, setTyped] = useState(asked);
  const [known, setKnown] = useState(asked);
  if (asked !== known) {
    setKnown(asked);
    setTyped(asked);
  }
  const address = useCity((state) => state.address);
  useEffect(() => {
    if (typed === (address.filters.q ?? '')) return undefined;
    const timer = setTimeout(() => goTo(withFilters(address, { q: typed }), 'replace'), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, address]);
  return (
    <TextField
      className={styles.search}
      label={cityTexts().filters.search}
      labelHidden
      type="search"
      icon={icons.search}
      placeholder={placeholder}
      maxLength={100}
      value={typed}
      onChange={setTyped}
    />
  );
}

export interface ChoiceProps {
  readonly name: FilterName;
  readonly label: string;
  /** Value and word; the first one stands for "no filter". */
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** One filter of the address as a list. */
export function Choice({ name, label, options }: ChoiceProps) {
  const address = useCity((state) => state.address);
  const value = address.filters[name] ?? '';
  // A filter that this page has no word for still filters: it is shown as it stands.
  const all: ChoiceProps['options'] = options.some(([known]) => known === value)
    ? options
    : [...options, [value, value] as const];
  return (
    <Select
      className={styles.choice}
      label={label}
      labelHidden
      aria-label={label}
      value={value}
      options={all.map(([known, word]) => ({ value: known, label: word }))}
      onChange={(chosen) => goTo(withFilters(address, { [name]: chosen }))}
    />
  );
}

/** The school that the rows are limited to, with the cross that lifts the limit. */
function SchoolChip({ table }: { readonly table: TableName }) {
  const address = useCity((state) => state.address);
  const name = useCity(({ table: data }) => {
    const row = data?.name === 'schools' ? undefined : data?.rows[0];
    return row === undefined ? null : row.schoolName;
  });
  const t = cityTexts();
  const { school } = address.filters;
  if (school === undefined || table === 'schools') return null;
  return (
    <Chip
      meaning="info"
      icon={icons.school}
      removeLabel={t.filters.removeSchool}
      onRemove={() => goTo(withFilters(address, { school: '' }))}
    >
      <bdi>{name ?? school}</bdi>
    </Chip>
  );
}

export interface FilterBarProps {
  readonly table: TableName;
  readonly placeholder: string;
  /** How many rows the filters leave, in words. */
  readonly counted: string;
  readonly children: ReactNode;
}

/** Search, filters, how many rows are left, and the way to take them away. */
export function FilterBar({ table, placeholder, counted, children }: FilterBarProps) {
  const filters = useCity((state) => state.address.filters);
  const t = cityTexts();
  return (
    <div className={styles.bar}>
      <SearchField placeholder={placeholder} />
      {children}
      <SchoolChip table={table} />
      <span className={styles.counted} role="status">
        {counted}
      </span>
      <a
        className={styles.export}
        href={`/api/${table}.csv?${queryOf({ ...filters, page: '' }).toString()}`}
        download
      >
        <Icon of={icons.save} size={18} />
        {t.filters.export}
      </a>
    </div>
  );
}
