import { useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconPicture } from './icons.ts';
import styles from './segmented-control.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconPicture;
  /** Only the icon is seen; the label is spoken and stands in the tooltip. */
  readonly iconOnly?: boolean;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  /** Null: none of them, each can be gone to. */
  readonly value: Value | null;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** One of two to five, all in sight. Radio buttons underneath: the arrow keys are the browser's own. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, segments, onChange, className } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classNames(styles.group, className)}>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className={styles.segment}
          title={segment.iconOnly ? segment.label : undefined}
        >
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={segment.value === value}
            aria-label={segment.iconOnly ? segment.label : undefined}
            onChange={() => onChange(segment.value)}
          />
          <span className={styles.face}>
            {segment.icon && <Icon of={segment.icon} size={18} />}
            {segment.iconOnly ? null : <span>{segment.label}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
