import { Button } from '#kit/button.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { openDialog, useView } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './side.module.css';

/** No session yet: what it is good for, and the button that begins one. */
export function StartSession() {
  const t = texts().side;
  const classes = useView((view) => Object.keys(view.classes).length);
  return (
    <EmptyState
      icon={icons.group}
      title={t.startTitle}
      className={styles.start}
      action={
        <Button
          icon={icons.play}
          onClick={() => openDialog(classes === 0 ? 'class-editor' : 'classes')}
        >
          {t.start}
        </Button>
      }
    >
      {t.startText}
    </EmptyState>
  );
}
