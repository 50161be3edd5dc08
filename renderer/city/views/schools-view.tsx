import type { CitySchool } from '#protocol/city-view.ts';
import { Badge } from '#kit/badge.tsx';
import { toView } from '../address.ts';
import { cityTexts } from '../texts.ts';
import { linkTo, useCity } from '../use-city.ts';
import { AgoCell, FigureCell, SchoolCell, ToDoCell } from './cells.tsx';
import styles from './cells.module.css';
import { TwoLines, type Column } from './data-table.tsx';
import { Choice } from './filter-bar.tsx';
import { TableView } from './table-view.tsx';

function Marks({ school }: { readonly school: CitySchool }) {
  const t = cityTexts();
  return (
    <span className={styles.marks}>
      {!school.inDirectory && <Badge meaning="info">{t.outsideDirectory}</Badge>}
      {!school.uaiSound && <Badge meaning="warn">{t.uaiDoubt}</Badge>}
    </span>
  );
}

function ToDoLink({ school }: { readonly school: CitySchool }) {
  const address = useCity((state) => state.address);
  const cell = <ToDoCell bad={school.bad} attention={school.attention} />;
  if (school.bad + school.attention === 0) return cell;
  return <a {...linkTo(toView(address, 'checks', { school: school.uai }))}>{cell}</a>;
}

function columnsOf(now: number): Column<CitySchool>[] {
  const t = cityTexts();
  const { columns } = t;
  const kindOf = ({ kind }: CitySchool) => t.schoolKinds[kind];
  return [
    {
      key: 'school',
      title: columns.school,
      wide: true,
      cell: (row) => (
        <SchoolCell uai={row.uai} name={row.name} view="devices" more={<Marks school={row} />} />
      ),
    },
    {
      key: 'town',
      title: columns.town,
      cell: (row) => <TwoLines main={<bdi>{row.town ?? t.unknown}</bdi>} more={kindOf(row)} />,
    },
    {
      key: 'pupils',
      title: columns.pupils,
      figures: true,
      cell: (row) => <FigureCell value={row.pupils} />,
    },
    {
      key: 'devices',
      title: columns.devices,
      figures: true,
      cell: (row) => <FigureCell value={row.devices} />,
    },
    {
      key: 'recent',
      title: columns.recent,
      figures: true,
      cell: (row) => <FigureCell value={row.recent} />,
    },
    {
      key: 'missing',
      title: columns.missing,
      figures: true,
      cell: (row) => <FigureCell value={row.missing} />,
    },
    {
      key: 'toDo',
      title: columns.toDo,
      figures: true,
      cell: (row) => <ToDoLink school={row} />,
    },
    {
      key: 'seen',
      title: columns.lastReport,
      figures: true,
      cell: (row) => <AgoCell moment={row.lastSeen} now={now} />,
    },
  ];
}

/** Every school: of the directory, and those outside of it that report. */
export function SchoolsView() {
  const t = cityTexts();
  return (
    <TableView
      name="schools"
      placeholder={t.filters.searchSchools}
      columns={columnsOf}
      rowKey={(row) => row.uai}
      filters={
        <>
          <Choice
            name="state"
            label={t.filters.state}
            options={[['', t.filters.allSchools], ...Object.entries(t.schoolStates)]}
          />
          <Choice
            name="sort"
            label={t.filters.sort}
            options={[
              ['', t.sorts.name],
              ['town', t.sorts.town],
              ['checks', t.sorts.checks],
              ['missing', t.sorts.missing],
              ['devices', t.sorts.devices],
              ['seen', t.sorts.seen],
            ]}
          />
        </>
      }
    />
  );
}
