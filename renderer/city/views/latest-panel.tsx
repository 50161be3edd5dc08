import type { CityOverview } from '#protocol/city-view.ts';
import { Card } from '#kit/card.tsx';
import { formatAgo } from '#kit/formats.ts';
import { toView } from '../address.ts';
import { cityTexts } from '../texts.ts';
import { linkTo, useCity } from '../use-city.ts';
import styles from './latest-panel.module.css';
import { VerdictBadge } from './verdict-badge.tsx';

type Report = CityOverview['latest'][number];

function ReportLine({ report, now }: { readonly report: Report; readonly now: number }) {
  const address = useCity((state) => state.address);
  const t = cityTexts();
  const type = report.type === 'state' ? null : t.types[report.type];
  return (
    <li>
      <a className={styles.line} {...linkTo(toView(address, 'devices', { school: report.school }))}>
        <span className={styles.where}>
          <bdi className={styles.school}>{report.schoolName ?? report.school}</bdi>
          <span className={styles.room}>
            <bdi>{report.room === '' ? t.unknown : report.room}</bdi>
            {type !== null && ` · ${type}`}
            {` · ${formatAgo(new Date(report.receivedAt), new Date(now))}`}
          </span>
        </span>
        <VerdictBadge verdict={report.verdict} />
      </a>
    </li>
  );
}

/** The reports that have just come in. */
export function LatestPanel({ overview }: { readonly overview: CityOverview }) {
  const t = cityTexts();
  return (
    <Card title={t.latest.title} subtitle={t.latest.subtitle} className={styles.panel}>
      <ul className={styles.list}>
        {overview.latest.map((report) => (
          <ReportLine
            key={`${report.device} ${report.receivedAt} ${report.type}`}
            report={report}
            now={overview.now}
          />
        ))}
      </ul>
    </Card>
  );
}
