import type { CityOverview } from '#protocol/city-view.ts';
import { FigureCards } from './figure-cards.tsx';
import { KindsPanel } from './kinds-panel.tsx';
import { LatestPanel } from './latest-panel.tsx';
import styles from './overview.module.css';
import { PerDayPanel } from './per-day-panel.tsx';

/** How the city stands, on one screen. */
export function Overview({ overview }: { readonly overview: CityOverview }) {
  return (
    <div className={styles.overview}>
      <FigureCards overview={overview} />
      <div className={styles.panels}>
        <PerDayPanel overview={overview} />
        <KindsPanel overview={overview} />
        <LatestPanel overview={overview} />
      </div>
    </div>
  );
}
