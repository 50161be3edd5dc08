import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { useBoardShown } from '../board-window.ts';
import { looksElsewhere } from './freeze/elsewhere.ts';
import { currentPlace, openDialog, orderNow, useView } from '../store.ts';
import { texts } from '../texts.ts';
import { turnPage } from '../turn-page.ts';
import styles from './bottom-bar.module.css';
import { ToolMenu } from './tools/tool-menu.tsx';

/** What a teacher presses without looking: previous, next, freeze, black, eyes on the board. */
export function BottomBar() {
  const t = texts().bottom;
  const lesson = useView((view) => view.lesson !== null);
  const session = useView((view) => view.session !== null);
  const paused = useView((view) => view.session?.session.paused ?? false);
  return (
    <footer className={styles.bar} data-surface="dark">
      <div className={styles.tools} role="toolbar" aria-label={t.bar}>
        {lesson && <PageButtons />}
        <div className={styles.group}>
          {lesson && <ToolMenu />}
          {session && (
            <Button
              tone="dark"
              size="large"
              icon={icons.question}
              onClick={() => openDialog('question')}
            >
              {t.ask}
            </Button>
          )}
          <Button
            tone="dark"
            size="large"
            icon={icons.eyes}
            pressed={paused}
            disabled={!session}
            title={session ? undefined : t.eyesNeedSession}
            className={styles.eyes}
            onClick={() => orderNow({ type: 'session/pause', on: !paused })}
          >
            {t.eyes}
          </Button>
        </div>
      </div>
    </footer>
  );
}

/** What turns, holds and hides the page on the board. */
function PageButtons() {
  const t = texts().bottom;
  const at = useView(currentPlace);
  const end = useView((view) => view.next === null);
  const black = useView((view) => view.board.black);
  const frozen = useView((view) => view.board.frozen !== null);
  // While the teacher looks elsewhere, "send" is the one thing to press.
  const elsewhere = useView(looksElsewhere);
  const shown = useBoardShown();
  return (
    <>
      <div className={styles.group}>
        <Button
          tone="dark"
          size="large"
          icon={icons.previous}
          aria-keyshortcuts="PageUp"
          disabled={at <= 0}
          onClick={() => turnPage(-1)}
        >
          {t.previous}
        </Button>
        <Button
          tone={shown && !elsewhere ? 'primary' : 'dark'}
          size="large"
          iconAfter={icons.next}
          className={styles.next}
          aria-keyshortcuts="PageDown"
          disabled={end}
          onClick={() => turnPage(1)}
        >
          {t.next}
        </Button>
      </div>
      <div className={styles.group}>
        <Button
          tone="dark"
          size="large"
          icon={icons.freeze}
          kbd="F"
          pressed={frozen}
          onClick={() => orderNow({ type: 'board/freeze', on: !frozen })}
        >
          {t.freeze}
        </Button>
        <Button
          tone="dark"
          size="large"
          icon={icons.black}
          kbd="."
          pressed={black}
          onClick={() => orderNow({ type: 'board/black', on: !black })}
        >
          {t.black}
        </Button>
      </div>
    </>
  );
}
