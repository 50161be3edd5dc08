import { useState } from 'react';
import type { CityOverview } from '#protocol/city-view.ts';
import { Button } from '#kit/button.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { cityTexts } from '../texts.ts';
import styles from './first-report.module.css';

/** Nothing has come yet: how the first report gets here. */
export function FirstReport({ overview }: { readonly overview: CityOverview }) {
  const t = cityTexts();
  const [copied, setCopied] = useState(false);
  const address = overview.reportUrl.replace(/\/reports$/, '');
  const copy = () => {
    void navigator.clipboard.writeText(address).then(() => setCopied(true));
  };
  return (
    <section className={styles.sheet}>
      <EmptyState icon={icons.inbox} title={t.empty.title}>
        {t.empty.sentence}
      </EmptyState>
      <ol className={styles.steps}>
        <li className={styles.step}>{t.empty.openApp}</li>
        <li className={styles.step}>
          {t.empty.enterAddress}
          <span className={styles.address}>
            <code>{address}</code>
            <Button
              tone="primary"
              size="compact"
              icon={copied ? icons.tick : icons.copy}
              onClick={copy}
            >
              {copied ? t.empty.copied : t.empty.copy}
            </Button>
          </span>
        </li>
        <li className={styles.step}>{t.empty.runCheck}</li>
      </ol>
      {overview.schools.known === 0 && (
        <p className={styles.directory}>
          {t.empty.directory} <code>{'npm run city -- --schools annuaire.csv'}</code>
        </p>
      )}
    </section>
  );
}
