import { useCallback, useEffect, useState } from 'react';
import { Button } from '#kit/button.tsx';
import { formatNumber } from '#kit/formats.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { LaptopTest } from '#protocol/network.ts';
import styles from './check-page.module.css';
import { measure, overTheNetwork } from './measure.ts';
import { checkTexts } from './texts.ts';

type Outcome = 'testing' | 'failed' | LaptopTest;

const SLOW_KILOBITS = 2000;

/** `/verifier`: a laptop proves that it reaches the teacher's PC, and says how fast. */
export function CheckPage({ number }: { readonly number: number | undefined }) {
  const t = checkTexts();
  const [outcome, setOutcome] = useState<Outcome>('testing');
  const test = useCallback(async () => {
    setOutcome('testing');
    try {
      const found = await measure(overTheNetwork);
      await tell(found, number);
      setOutcome(found);
    } catch {
      setOutcome('failed');
    }
  }, [number]);
  useEffect(() => void test(), [test]);

  const look = lookOf(outcome);
  const words = {
    testing: [t.testing, undefined],
    failed: [t.failed, t.failedMore],
    slow: [t.slow, t.slowMore],
    works: [t.works, t.worksMore],
  }[look];
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <p className={styles.place}>
          {number === undefined ? t.title : t.laptop(String(number).padStart(2, '0'))}
        </p>
        <div className={styles.verdict} role="status" data-look={look}>
          <span className={styles.mark}>
            <Icon of={MARKS[look]} size={56} />
          </span>
          <h1 className={styles.words}>{words[0]}</h1>
          {words[1] !== undefined && <p className={styles.more}>{words[1]}</p>}
        </div>
        {typeof outcome === 'object' && (
          <dl className={styles.figures}>
            <div>
              <dt>{t.speed}</dt>
              <dd>{t.speedValue(formatNumber(outcome.kilobitsPerSecond / 1000))}</dd>
            </div>
            <div>
              <dt>{t.roundTrip}</dt>
              <dd>{t.roundTripValue(formatNumber(outcome.roundTripMs, 0))}</dd>
            </div>
          </dl>
        )}
        <div className={styles.buttons}>
          <Button
            size="large"
            icon={icons.reload}
            busy={outcome === 'testing'}
            onClick={() => void test()}
          >
            {t.again}
          </Button>
          <Button
            size="large"
            tone="primary"
            icon={icons.enter}
            onClick={() => location.assign(number === undefined ? '/' : `/?portable=${number}`)}
          >
            {t.enter}
          </Button>
        </div>
      </div>
    </main>
  );
}

const MARKS = {
  testing: icons.network,
  failed: icons.offline,
  slow: icons.warning,
  works: icons.good,
} as const;

function lookOf(outcome: Outcome): keyof typeof MARKS {
  if (typeof outcome === 'string') return outcome;
  return outcome.kilobitsPerSecond < SLOW_KILOBITS ? 'slow' : 'works';
}

async function tell(test: LaptopTest, number: number | undefined): Promise<void> {
  const response = await fetch('/check/result', {
    method: 'POST',
    body: JSON.stringify({ ...test, ...(number === undefined ? {} : { number }) }),
  });
  if (!response.ok) throw new Error(`the result was answered with ${response.status}`);
}
