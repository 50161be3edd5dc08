import type { CityOverview } from '#protocol/city-view.ts';
import { Card } from '#kit/card.tsx';
import { formatNumber } from '#kit/formats.ts';
import { Icon } from '#kit/icon.tsx';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import { toView } from '../address.ts';
import { kindWord } from '../findings.ts';
import { kindIcon } from '../kind-icon.ts';
import { cityTexts } from '../texts.ts';
import { linkTo, useCity } from '../use-city.ts';
import styles from './kinds-panel.module.css';

type Kind = CityOverview['kinds'][number];

function KindBar({ kind, most }: { readonly kind: Kind; readonly most: number }) {
  const address = useCity((state) => state.address);
  const t = cityTexts();
  const word = kindWord(kind.id);
  return (
    <li>
      <a
        className={styles.row}
        title={t.kindsPanel.bar(word, kind.bad, kind.attention)}
        {...linkTo(toView(address, 'checks', { kind: kind.id }))}
      >
        <VisuallyHidden>{t.kindsPanel.bar(word, kind.bad, kind.attention)}</VisuallyHidden>
        <span className={styles.word} aria-hidden="true">
          <Icon of={kindIcon(kind.id)} size={18} />
          <bdi>{word}</bdi>
        </span>
        <span className={styles.track}>
          <span className={styles.bad} style={{ width: `${(kind.bad / most) * 100}%` }} />
          <span
            className={styles.attention}
            style={{ width: `${(kind.attention / most) * 100}%` }}
          />
        </span>
        <span className={styles.value} aria-hidden="true">
          {formatNumber(kind.bad + kind.attention, 0)}
        </span>
      </a>
    </li>
  );
}

/** What waits to be repaired, by kind of check; each bar leads to its rows. */
export function KindsPanel({ overview }: { readonly overview: CityOverview }) {
  const t = cityTexts();
  const { kinds } = overview;
  const most = Math.max(1, ...kinds.map(({ bad, attention }) => bad + attention));
  return (
    <Card title={t.kindsPanel.title} subtitle={t.kindsPanel.subtitle}>
      {kinds.length === 0 ? (
        <p className={styles.none}>{t.kindsPanel.none}</p>
      ) : (
        <>
          <ul className={styles.kinds}>
            {kinds.map((kind) => (
              <KindBar key={kind.id} kind={kind} most={most} />
            ))}
          </ul>
          <p className={styles.legend}>
            <span className={styles.badKey}>{t.checkVerdicts.bad}</span>
            <span className={styles.attentionKey}>{t.checkVerdicts.attention}</span>
          </p>
        </>
      )}
    </Card>
  );
}
