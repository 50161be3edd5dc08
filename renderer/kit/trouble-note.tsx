import { kitTexts } from './texts.ts';
import type { Trouble } from './toasts.ts';
import styles from './trouble-note.module.css';

/** What happened, what is safe, what to do; the code in small print. In a message, a dialog or a page. */
export function TroubleNote({ happened, safe, todo, code }: Trouble) {
  const texts = kitTexts();
  return (
    <div className={styles.note}>
      <p className={styles.happened}>{happened}</p>
      {safe !== undefined && <p>{safe}</p>}
      {todo !== undefined && <p className={styles.todo}>{todo}</p>}
      {code !== undefined && <p className={styles.code}>{texts.code(code)}</p>}
    </div>
  );
}
