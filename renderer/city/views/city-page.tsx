import { useCity } from '../use-city.ts';
import { ChecksView } from './checks-view.tsx';
import styles from './city-page.module.css';
import { DevicesView } from './devices-view.tsx';
import { FirstReport } from './first-report.tsx';
import { Header } from './header.tsx';
import { LostNote } from './lost-note.tsx';
import { Overview } from './overview.tsx';
import { SchoolsView } from './schools-view.tsx';

/** The page: one header, one view. */
export function CityPage() {
  return (
    <div className={styles.page}>
      <Header />
      <main className={styles.main}>
        <LostNote />
        <div className={styles.view}>
          <View />
        </div>
      </main>
    </div>
  );
}

function View() {
  const view = useCity((state) => state.address.view);
  const overview = useCity((state) => state.overview);
  if (overview === null) return null;
  // Before the first report there is nothing to filter: the page shows how to get one.
  const hasRows = overview.reports.total > 0 || (view === 'schools' && overview.schools.known > 0);
  if (!hasRows) return <FirstReport overview={overview} />;
  if (view === 'schools') return <SchoolsView />;
  if (view === 'devices') return <DevicesView />;
  return view === 'checks' ? <ChecksView /> : <Overview overview={overview} />;
}
