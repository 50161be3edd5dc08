import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { Logo } from '#kit/logo.tsx';
import styles from './message.module.css';

export interface MessageProps {
  readonly title: string;
  readonly todo?: string;
  readonly busy?: boolean;
  readonly again?: string;
  readonly onAgain?: () => void;
}

/** One sentence, what to do, and at most one button. */
export function Message({ title, todo, busy = false, again, onAgain }: MessageProps) {
  return (
    <main className={styles.message} data-surface="dark" aria-busy={busy}>
      <Logo />
      <span className={styles.picture}>
        <Icon of={busy ? icons.busy : icons.remote} size={56} />
      </span>
      <h1 className={styles.title}>{title}</h1>
      {todo !== undefined && <p className={styles.todo}>{todo}</p>}
      {again !== undefined && (
        <Button tone="primary" size="large" onClick={onAgain}>
          {again}
        </Button>
      )}
    </main>
  );
}
