import { Button } from '#kit/button.tsx';
import { formatNumber } from '#kit/formats.ts';
import * as icons from '#kit/icons.ts';
import { orderNow, useView } from '../../store.ts';
import { numberWords } from '../lot/label-sheet.tsx';
import styles from './network-dialog.module.css';
import { networkTexts } from './texts.ts';

/** How fast each laptop is, as it found itself. */
export function LaptopTests() {
  const t = networkTexts();
  const { tests, measuring } = useView((view) => view.network);
  const here = useView(
    (view) => Object.values(view.session?.laptops ?? {}).filter((laptop) => laptop.here).length,
  );
  const rows = Object.entries(tests).sort(([, a], [, b]) => (a.number ?? 0) - (b.number ?? 0));
  if (here === 0 && rows.length === 0) return null;
  return (
    <section className={styles.part}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{t.speeds}</h3>
        {here > 0 && (
          <Button
            size="compact"
            icon={icons.stopwatch}
            busy={measuring !== null}
            onClick={() => orderNow({ type: 'network/measure' })}
          >
            {measuring === null ? t.measure(here) : t.measuring}
          </Button>
        )}
      </div>
      {rows.length > 0 && (
        <ul className={styles.tests} aria-label={t.speeds}>
          {rows.map(([key, test]) => (
            <li key={key} className={styles.test}>
              <span className={styles.number}>
                {test.number === null ? key : t.laptop(numberWords(test.number))}
              </span>
              <span>{t.speed(formatNumber(test.kilobitsPerSecond / 1000))}</span>
              <span className={styles.quiet}>{t.roundTrip(formatNumber(test.roundTripMs, 0))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
