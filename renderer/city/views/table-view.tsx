import type { ReactNode } from 'react';
import { Button } from '#kit/button.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { filterNames, queryOf, toView, withFilters, type TableName } from '../address.ts';
import { goTo, type DataOf, type RowOf } from '../store.ts';
import { cityTexts } from '../texts.ts';
import { useCity } from '../use-city.ts';
import { DataTable, type Column } from './data-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import styles from './table-view.module.css';

export interface TableViewProps<Name extends TableName> {
  readonly name: Name;
  readonly placeholder: string;
  readonly columns: (now: number) => readonly Column<RowOf<Name>>[];
  readonly rowKey: (row: RowOf<Name>) => string;
  readonly filters: ReactNode;
}

function Pager({ page, pages }: { readonly page: number; readonly pages: number }) {
  const address = useCity((state) => state.address);
  const t = cityTexts();
  if (pages < 2) return null;
  const to = (next: number) => goTo(withFilters(address, { page: String(next) }));
  return (
    <nav className={styles.pager} aria-label={t.pages.label}>
      <Button icon={icons.previous} disabled={page <= 1} onClick={() => to(page - 1)}>
        {t.pages.previous}
      </Button>
      <span>{t.pages.of(page, pages)}</span>
      <Button iconAfter={icons.next} disabled={page >= pages} onClick={() => to(page + 1)}>
        {t.pages.next}
      </Button>
    </nav>
  );
}

function NoRows({ name }: { readonly name: TableName }) {
  const address = useCity((state) => state.address);
  const t = cityTexts();
  const filtered = filterNames.some(
    (filter) => filter !== 'sort' && filter !== 'missing' && address.filters[filter] !== undefined,
  );
  if (name === 'checks' && !filtered) {
    return (
      <EmptyState icon={icons.good} title={t.noRows.nothingToDo}>
        {t.noRows.nothingToDoSentence}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icons.search}
      title={t.noRows.title}
      action={
        filtered && (
          <Button tone="primary" onClick={() => goTo(toView(address, name))}>
            {t.filters.clear}
          </Button>
        )
      }
    >
      {t.noRows.sentence}
    </EmptyState>
  );
}

/** A whole table view: its filters, its rows, its pages. */
export function TableView<Name extends TableName>(props: TableViewProps<Name>) {
  const { name, placeholder, columns, rowKey, filters } = props;
  const t = cityTexts();
  const table: TableName = name;
  const asked = useCity((state) => queryOf(state.address.filters).toString());
  const data = useCity(({ table }) =>
    table?.name === name ? (table as unknown as DataOf<Name>) : null,
  );
  const counted = data === null ? t.loading : t.rows[table](data.total);
  return (
    <>
      <FilterBar table={name} placeholder={placeholder} counted={counted}>
        {filters}
      </FilterBar>
      {data !== null && data.rows.length === 0 && <NoRows name={name} />}
      {data !== null && data.rows.length > 0 && (
        <DataTable
          label={t.views[table]}
          columns={columns(data.now)}
          rows={data.rows as readonly RowOf<Name>[]}
          rowKey={rowKey}
          stale={data.query !== asked}
        />
      )}
      {data !== null && <Pager page={data.page} pages={data.pages} />}
    </>
  );
}
