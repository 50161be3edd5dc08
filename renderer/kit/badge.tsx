import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';

/** What a colour means, the same everywhere; a word or a shape always says it as well. */
export type Meaning = 'neutral' | 'good' | 'bad' | 'warn' | 'info' | 'mirabelle';

export interface BadgeProps {
  readonly meaning?: Meaning;
  readonly icon?: icons.IconPicture | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A short word on a tint: "lampe", "prête", "Au tableau". */
export function Badge({ meaning = 'neutral', icon, className, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[meaning], className)}>
      {icon && <Icon of={icon} size={16} />}
      <span>{children}</span>
    </span>
  );
}

export interface ChipProps extends BadgeProps {
  /** Spoken name of the cross that takes the chip away, e.g. "Retirer Léa". */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** A badge that can be taken away: a filter, a name in a list. */
export function Chip({ removeLabel, onRemove, ...badge }: ChipProps) {
  return (
    <span className={classNames(styles.chip, styles[badge.meaning ?? 'neutral'])}>
      <Badge {...badge} />
      <button
        type="button"
        className={styles.remove}
        aria-label={removeLabel}
        title={removeLabel}
        onClick={onRemove}
      >
        <Icon of={icons.close} size={16} />
      </button>
    </span>
  );
}
