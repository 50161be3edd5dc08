import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Icon } from '#kit/icon.tsx';
import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { KIND_ICONS } from '#kit/kind-icons.ts';
import type { NewKind } from './draft/new-item.ts';
import styles from './editor.module.css';
import { MORE_WAYS } from './more-ways.ts';
import { activityTexts } from './texts.ts';

const KINDS: readonly NewKind[] = [
  'choice',
  'true-false',
  'short-text',
  'number',
  'order',
  'match',
  'sort',
  'gaps',
  'labels',
  'drawing',
  'writing',
  'poll',
  'page',
  'link',
];

interface KindPickerProps {
  readonly onPick: (kind: NewKind) => void;
  readonly onBack: () => void;
  /** Before another program's file is opened. */
  readonly onLeave: () => void;
}

/** Every kind by its picture and a word; arrows go from one to the next. */
export function KindPicker({ onPick, onBack, onLeave }: KindPickerProps) {
  const t = activityTexts().kinds;
  const grid = useRef<HTMLUListElement>(null);
  useEffect(() => grid.current?.querySelector('button')?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return onBack();
    }
    const by = STEPS[event.key];
    const all = [...(grid.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((one) => one === document.activeElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    const columns = all.filter((one) => one.offsetTop === all[0]?.offsetTop).length;
    all[at + by * (event.key.endsWith('p') || event.key.endsWith('n') ? columns : 1)]?.focus();
  };
  return (
    <section className={styles.picker} aria-label={t.region} onKeyDown={onKey}>
      <div className={styles['picker-head']}>
        <h3>{t.pick}</h3>
        <Button size="compact" tone="quiet" icon={icons.back} onClick={onBack}>
          {t.back}
        </Button>
      </div>
      <ul ref={grid} className={styles.kinds}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" className={styles.kind} onClick={() => onPick(kind)}>
              <span className={styles['kind-icon']}>
                <Icon of={KIND_ICONS[kind]} size={26} />
              </span>
              <span>
                <strong>{t.names[kind]}</strong>
                <span className={styles.quiet}>{t.hints[kind]}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {MORE_WAYS.length > 0 && (
        <>
          <h4 className={styles.heading}>{t.more}</h4>
          <ul className={styles.kinds}>
            {MORE_WAYS.map((way) => (
              <li key={way.id}>
                <button
                  type="button"
                  className={styles.kind}
                  onClick={() => {
                    onLeave();
                    way.open();
                  }}
                >
                  <span className={styles['kind-icon']}>
                    <Icon of={way.icon} size={26} />
                  </span>
                  <span>
                    <strong>{way.label()}</strong>
                    <span className={styles.quiet}>{way.hint()}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowDown: 1,
};
