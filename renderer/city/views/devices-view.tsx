import type { CityDevice } from '#protocol/city-view.ts';
import { Badge } from '#kit/badge.tsx';
import { toView } from '../address.ts';
import { cityTexts } from '../texts.ts';
import { linkTo, useCity } from '../use-city.ts';
import { AgoCell, SchoolCell, ToDoCell } from './cells.tsx';
import styles from './cells.module.css';
import { TwoLines, type Column } from './data-table.tsx';
import { Choice } from './filter-bar.tsx';
import { TableView } from './table-view.tsx';
import { PresenceDot, VerdictBadge } from './verdict-badge.tsx';

const MEGABYTES_PER_GIGABYTE = 1024;

function Marks({ device }: { readonly device: CityDevice }) {
  const t = cityTexts();
  return (
    <span className={styles.marks}>
      {device.forked && (
        <span title={t.forkedDetail}>
          <Badge meaning="warn">{t.forked}</Badge>
        </span>
      )}
      {device.clockSuspect && <Badge meaning="warn">{t.clockDoubt}</Badge>}
    </span>
  );
}

function State({ device }: { readonly device: CityDevice }) {
  const address = useCity((state) => state.address);
  if (device.bad + device.attention === 0) return <VerdictBadge verdict={device.verdict} />;
  const to = toView(address, 'checks', { school: device.school, q: device.serial ?? '' });
  return (
    <a {...linkTo(to)}>
      <ToDoCell bad={device.bad} attention={device.attention} />
    </a>
  );
}

function machineOf({ maker, model }: CityDevice): string {
  return [maker, model].filter((part) => part !== null).join(' ');
}

function detailOf({ system, memoryMegabytes }: CityDevice): string {
  const t = cityTexts();
  const memory =
    memoryMegabytes === null
      ? []
      : [t.memory(Math.round(memoryMegabytes / MEGABYTES_PER_GIGABYTE))];
  return [...(system === null ? [] : [system]), ...memory].join(' · ');
}

function columnsOf(now: number): Column<CityDevice>[] {
  const t = cityTexts();
  const { columns } = t;
  return [
    {
      key: 'school',
      title: columns.school,
      wide: true,
      cell: (row) => <SchoolCell uai={row.school} name={row.schoolName} view="devices" />,
    },
    {
      key: 'room',
      title: columns.room,
      cell: (row) => (
        <>
          <bdi>{row.room === '' ? t.unknown : row.room}</bdi>
          <Marks device={row} />
        </>
      ),
    },
    {
      key: 'model',
      title: columns.model,
      cell: (row) => (
        <TwoLines
          main={<bdi>{machineOf(row) === '' ? t.unknown : machineOf(row)}</bdi>}
          more={<bdi>{detailOf(row)}</bdi>}
        />
      ),
    },
    {
      key: 'serial',
      title: columns.serial,
      cell: (row) => <bdi>{row.serial ?? t.unknown}</bdi>,
    },
    { key: 'state', title: columns.state, cell: (row) => <State device={row} /> },
    {
      key: 'presence',
      title: columns.seen,
      cell: (row) => <PresenceDot presence={row.presence} />,
    },
    {
      key: 'seen',
      title: columns.lastReport,
      figures: true,
      cell: (row) => <AgoCell moment={row.lastSeen} now={now} />,
    },
  ];
}

/** Every device that has ever reported. */
export function DevicesView() {
  const t = cityTexts();
  const { bad, attention, good, unreadable } = t.verdicts;
  return (
    <TableView
      name="devices"
      placeholder={t.filters.searchDevices}
      columns={columnsOf}
      rowKey={(row) => row.id}
      filters={
        <>
          <Choice
            name="state"
            label={t.filters.state}
            options={[['', t.filters.allDevices], ...Object.entries(t.deviceStates)]}
          />
          <Choice
            name="verdict"
            label={t.filters.verdict}
            options={[
              ['', t.filters.allVerdicts],
              ...Object.entries({ bad, attention, good, unreadable }),
            ]}
          />
          <Choice
            name="sort"
            label={t.filters.sort}
            options={[
              ['', t.sorts.school],
              ['checks', t.sorts.checks],
              ['seen', t.sorts.seen],
              ['recent', t.sorts.recent],
            ]}
          />
        </>
      }
    />
  );
}
