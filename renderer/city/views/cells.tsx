import type { ReactNode } from 'react';
import { Badge } from '#kit/badge.tsx';
import { formatAgo, formatNumber } from '#kit/formats.ts';
import { pageLanguage } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { toView } from '../address.ts';
import { cityTexts } from '../texts.ts';
import { linkTo, useCity } from '../use-city.ts';
import styles from './cells.module.css';
import { TwoLines } from './data-table.tsx';

/** A figure; a zero steps back. */
export function FigureCell({ value }: { readonly value: number | null }) {
  if (value === null) return <span className={styles.quiet}>{cityTexts().unknown}</span>;
  return <span className={value === 0 ? styles.quiet : undefined}>{formatNumber(value, 0)}</span>;
}

/** How long ago, with the exact moment for who rests the mouse on it. */
export function AgoCell({ moment, now }: { readonly moment: number | null; readonly now: number }) {
  if (moment === null) return <span className={styles.quiet}>{cityTexts().never}</span>;
  const format = new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'full', timeStyle: 'short' });
  return (
    <time dateTime={new Date(moment).toISOString()} title={format.format(moment)}>
      {formatAgo(new Date(moment), new Date(now))}
    </time>
  );
}

interface SchoolCellProps {
  readonly uai: string;
  readonly name: string | null;
  readonly view: 'devices' | 'schools';
  readonly more?: ReactNode;
}

/** A school's name, leading to its devices; its identifier below. */
export function SchoolCell({ uai, name, view, more }: SchoolCellProps) {
  const address = useCity((state) => state.address);
  const t = cityTexts();
  return (
    <TwoLines
      main={
        <a {...linkTo(toView(address, view, { school: uai }))}>
          <bdi>{name ?? t.unknownSchool}</bdi>
        </a>
      }
      more={
        <>
          {uai}
          {more}
        </>
      }
    />
  );
}

/** Failures and points to watch as two badges; nothing when all is well. */
export function ToDoCell({ bad, attention }: { readonly bad: number; readonly attention: number }) {
  const t = cityTexts();
  if (bad + attention === 0) return <span className={styles.quiet}>0</span>;
  return (
    <span className={styles.badges}>
      {bad > 0 && (
        <span title={t.checkVerdicts.bad}>
          <Badge meaning="bad" icon={icons.bad}>
            {formatNumber(bad, 0)}
          </Badge>
        </span>
      )}
      {attention > 0 && (
        <span title={t.checkVerdicts.attention}>
          <Badge meaning="warn" icon={icons.warning}>
            {formatNumber(attention, 0)}
          </Badge>
        </span>
      )}
    </span>
  );
}
