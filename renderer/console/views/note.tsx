import type { ReactNode } from 'react';
import { Icon } from '#kit/icon.tsx';
import type { IconPicture } from '#kit/icons.ts';
import styles from './stage.module.css';

/** One sentence under the stage, with what helps beside it. */
export function Note(props: {
  readonly icon: IconPicture;
  readonly picture?: ReactNode;
  readonly children: ReactNode;
  readonly action: ReactNode;
}) {
  return (
    <div className={styles.note}>
      {props.picture ?? <Icon of={props.icon} size={22} />}
      <p>{props.children}</p>
      {props.action}
    </div>
  );
}
