import type { ReactNode } from 'react';
import { classNames } from '#kit/class-names.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { Part } from '#protocol/activity/content.ts';
import { ContentFace } from '../../content.tsx';
import { itemTexts } from '../texts.ts';
import styles from './thing.module.css';
import { TRAY, type Placing } from './use-placing.ts';

export type ThingMark = 'right' | 'wrong' | undefined;

export interface ThingProps {
  readonly placing: Placing;
  readonly part: Part;
  readonly locked: boolean;
  readonly size?: 'small' | 'normal' | 'large';
  readonly mark?: ThingMark;
  readonly className?: string | undefined;
  /** Where it lies, for those who hear the page. */
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A card that can be taken and put somewhere. */
export function Thing(props: ThingProps) {
  const { placing, part, locked, size = 'normal', mark, className, label, children } = props;
  return (
    <button
      type="button"
      className={classNames(styles.thing, className)}
      disabled={locked}
      aria-label={label}
      data-mark={mark}
      {...placing.thing(part.id)}
    >
      <ContentFace content={part} size={size} />
      <ThingBadge mark={mark} />
      {children}
    </button>
  );
}

export function ThingBadge({ mark }: { readonly mark: ThingMark }) {
  if (!mark) return null;
  const t = itemTexts();
  return (
    <span className={styles.mark} data-mark={mark}>
      <Icon of={mark === 'right' ? icons.tick : icons.close} size={18} />
      <VisuallyHidden> {mark === 'right' ? t.isRight : t.isWrong}</VisuallyHidden>
    </span>
  );
}

export interface TrayProps {
  readonly placing: Placing;
  readonly label: string;
  readonly children: ReactNode;
}

/** What lies nowhere yet; things come back here, too. */
export function Tray({ placing, label, children }: TrayProps) {
  return (
    <div className={styles.tray} role="group" aria-label={label} {...placing.place(TRAY)}>
      {children}
    </div>
  );
}

/** What just happened, for those who hear the page. */
export function Said({ placing }: { readonly placing: Placing }) {
  return (
    <VisuallyHidden>
      <span aria-live="polite">{placing.said}</span>
    </VisuallyHidden>
  );
}
