import type { CityCheck } from '#protocol/city-view.ts';
import { Icon } from '#kit/icon.tsx';
import { findingSentence, kindWord } from '../findings.ts';
import { kindIcon } from '../kind-icon.ts';
import { cityTexts } from '../texts.ts';
import { AgoCell, SchoolCell } from './cells.tsx';
import styles from './cells.module.css';
import { TwoLines, type Column } from './data-table.tsx';
import { Choice } from './filter-bar.tsx';
import { TableView } from './table-view.tsx';
import { PresenceDot, VerdictBadge } from './verdict-badge.tsx';

function Finding({ check }: { readonly check: CityCheck }) {
  return (
    <span className={styles.finding}>
      <Icon of={kindIcon(check.id)} size={20} label={kindWord(check.id)} />
      <TwoLines
        main={<bdi>{findingSentence(check)}</bdi>}
        more={<bdi className={styles.code}>{check.code}</bdi>}
      />
    </span>
  );
}

function columnsOf(now: number): Column<CityCheck>[] {
  const t = cityTexts();
  const { columns } = t;
  return [
    {
      key: 'verdict',
      title: columns.state,
      cell: (row) => <VerdictBadge verdict={row.verdict} />,
    },
    {
      key: 'finding',
      title: columns.finding,
      wide: true,
      cell: (row) => <Finding check={row} />,
    },
    {
      key: 'school',
      title: columns.school,
      cell: (row) => <SchoolCell uai={row.school} name={row.schoolName} view="devices" />,
    },
    {
      key: 'room',
      title: columns.room,
      cell: (row) => (
        <TwoLines
          main={<bdi>{row.room === '' ? t.unknown : row.room}</bdi>}
          more={<bdi>{row.model ?? ''}</bdi>}
        />
      ),
    },
    { key: 'source', title: columns.source, cell: (row) => t.sources[row.source] },
    {
      key: 'presence',
      title: columns.seen,
      cell: (row) => <PresenceDot presence={row.presence} />,
    },
    {
      key: 'since',
      title: columns.since,
      figures: true,
      cell: (row) => <AgoCell moment={row.since} now={now} />,
    },
  ];
}

/** What the newest reports found, the most serious first. */
export function ChecksView() {
  const t = cityTexts();
  const { toDo, ...verdicts } = t.checkVerdicts;
  return (
    <TableView
      name="checks"
      placeholder={t.filters.searchDevices}
      columns={columnsOf}
      rowKey={(row) => `${row.device} ${row.source} ${row.id} ${row.code} ${row.since}`}
      filters={
        <>
          <Choice
            name="verdict"
            label={t.filters.verdict}
            options={[['', toDo], ...Object.entries(verdicts)]}
          />
          <Choice
            name="kind"
            label={t.filters.kind}
            options={[['', t.filters.allKinds], ...Object.entries(t.kinds)]}
          />
          <Choice
            name="sort"
            label={t.filters.sort}
            options={[
              ['', t.sorts.gravity],
              ['oldest', t.sorts.oldest],
              ['recent', t.sorts.recent],
              ['school', t.sorts.school],
            ]}
          />
        </>
      }
    />
  );
}
