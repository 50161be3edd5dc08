import type { ReactNode } from 'react';
import { classNames } from '#kit/class-names.ts';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand under each other. */
  readonly figures?: boolean;
  /** Takes what room is left. */
  readonly wide?: boolean;
}

export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The rows still answer an older question. */
  readonly stale: boolean;
}

/** Rows under a head that stays in sight. */
export function DataTable<Row>({ label, columns, rows, rowKey, stale }: DataTableProps<Row>) {
  return (
    <div className={styles.frame} data-stale={stale}>
      <table className={styles.table} aria-label={label} aria-busy={stale}>
        <thead>
          <tr>
            {columns.map(({ key, title, figures, wide }) => (
              <th
                key={key}
                scope="col"
                className={classNames(figures && styles.figures, wide && styles.wide)}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, figures }) => (
                <td key={key} className={classNames(figures && styles.figures)}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Two lines in a cell: what it is, and what one may want to know besides. */
export function TwoLines({ main, more }: { readonly main: ReactNode; readonly more: ReactNode }) {
  return (
    <span className={styles.lines}>
      <span className={styles.main}>{main}</span>
      <span className={styles.more}>{more}</span>
    </span>
  );
}
