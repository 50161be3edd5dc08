import type { ReactNode } from 'react';
import type { CityOverview } from '#protocol/city-view.ts';
import { formatNumber } from '#kit/formats.ts';
import { Select } from '#kit/select.tsx';
import { toView, withFilters, type Address } from '../address.ts';
import { goTo } from '../store.ts';
import { cityTexts } from '../texts.ts';
import { linkTo, useCity } from '../use-city.ts';
import styles from './figure-cards.module.css';

interface FigureProps {
  readonly label: string;
  readonly value: number;
  readonly of?: string | undefined;
  readonly detail: string;
  readonly tone?: 'bad' | 'warn' | undefined;
  readonly to: Address;
  readonly aside?: ReactNode;
}

function Figure({ label, value, of, detail, tone, to, aside }: FigureProps) {
  return (
    <div className={styles.card}>
      <a className={styles.link} {...linkTo(to)}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value} data-tone={tone}>
          {formatNumber(value, 0)}
          {of !== undefined && <span className={styles.of}> {of}</span>}
        </span>
        <span className={styles.detail}>{detail}</span>
      </a>
      {aside}
    </div>
  );
}

const LIMITS = ['8', '14', '30', '60', '90'] as const;

function MissingLimit({ days }: { readonly days: number }) {
  const address = useCity((state) => state.address);
  const t = cityTexts();
  const current = String(days);
  const limits = LIMITS.some((limit) => limit === current) ? LIMITS : [...LIMITS, current];
  return (
    <div className={styles.limit}>
      <Select
        label={t.limit}
        labelHidden
        value={current}
        options={limits.map((limit) => ({ value: limit, label: t.days(Number(limit)) }))}
        onChange={(missing) => goTo(withFilters(address, { missing }), 'replace')}
      />
    </div>
  );
}

/** The four figures that answer "is it all right?"; each leads to its rows. */
export function FigureCards({ overview }: { readonly overview: CityOverview }) {
  const address = useCity((state) => state.address);
  const t = cityTexts();
  const { schools, devices, checks, missingDays } = overview;
  const silent = schools.known - schools.reported;
  const outside = schools.outsideDirectory > 0 ? [t.cards.outside(schools.outsideDirectory)] : [];
  const directory = schools.known === 0 ? t.cards.noDirectory : t.cards.silent(silent);
  return (
    <div className={styles.cards}>
      <Figure
        label={t.cards.schools}
        value={schools.known === 0 ? schools.outsideDirectory : schools.reported}
        of={schools.known === 0 ? undefined : t.cards.schoolsOf(schools.known)}
        detail={[directory, ...(schools.known === 0 ? [] : outside)].join(' · ')}
        to={toView(address, 'schools', silent > 0 ? { state: 'silent' } : {})}
      />
      <Figure
        label={t.cards.recent}
        value={devices.recent}
        of={t.cards.ofTotal(devices.total)}
        detail={t.cards.quiet(devices.quiet)}
        to={toView(address, 'devices', { state: 'recent' })}
      />
      <Figure
        label={t.cards.missing(missingDays)}
        value={devices.missing}
        detail={t.cards.missingDetail(devices.missing)}
        tone={devices.missing > 0 ? 'warn' : undefined}
        to={toView(address, 'devices', { state: 'missing', sort: 'seen' })}
        aside={<MissingLimit days={missingDays} />}
      />
      <Figure
        label={t.cards.bad}
        value={checks.bad}
        detail={t.cards.badDetail(checks.attention, checks.devicesToSee)}
        tone={checks.bad > 0 ? 'bad' : undefined}
        to={toView(address, 'checks', { verdict: 'bad' })}
      />
    </div>
  );
}
