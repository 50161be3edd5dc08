import type { CityOverview } from '#protocol/city-view.ts';
import { Card } from '#kit/card.tsx';
import { formatNumber } from '#kit/formats.ts';
import { pageLanguage } from '#kit/i18n.ts';
import { scaleOf } from '../scale.ts';
import { cityTexts } from '../texts.ts';
import styles from './per-day-panel.module.css';

/** The name of a stored day is a calendar day: it must not move with the reader's time zone. */
function dayOf(day: string, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(pageLanguage(), { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Reports of the last fourteen days, one column each. */
export function PerDayPanel({ overview }: { readonly overview: CityOverview }) {
  const t = cityTexts();
  const { days, total } = overview.reports;
  const top = scaleOf(Math.max(1, ...days.map(({ count }) => count)));
  return (
    <Card title={t.perDay.title} subtitle={t.perDay.subtitle(total)}>
      <ol className={styles.days}>
        {days.map(({ day, count }, index) => {
          const words = t.perDay.bar(dayOf(day, { dateStyle: 'full' }), count);
          return (
            <li
              key={day}
              className={styles.day}
              title={words}
              data-today={index === days.length - 1}
            >
              <span className={styles.hidden}>{words}</span>
              <span className={styles.column} aria-hidden="true">
                <span className={styles.bar} style={{ height: `${(count / top) * 100}%` }}>
                  <span className={styles.count} data-none={count === 0}>
                    {formatNumber(count, 0)}
                  </span>
                </span>
              </span>
              <span className={styles.weekday} aria-hidden="true">
                {dayOf(day, { weekday: 'narrow' })}
              </span>
              <span className={styles.date} aria-hidden="true">
                {dayOf(day, { day: 'numeric' })}
              </span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
