import { Button } from '#kit/button.tsx';
import { classNames } from '#kit/class-names.ts';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { displayAdvice } from '#kit/native/displays.ts';
import { TroubleNote } from '#kit/trouble-note.tsx';
import type { Trouble } from '#kit/toasts.ts';
import {
  enterSingleScreen,
  hideBoard,
  showBoard,
  useBoardShown,
  useBoardWindow,
} from '../../board-window.ts';
import { closeDialog, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import type { AboutProps } from './about.ts';
import styles from './display-dialog.module.css';

/** Where the board is or could be: one sentence, the displays as a picture, the button that helps. */
export function DisplayDialog({ about }: AboutProps) {
  const t = texts().display;
  const displays = useBoardWindow((state) => state.displays);
  const shown = useBoardShown();
  const lesson = useView((view) => view.lesson !== null);
  const single = displayAdvice(displays) !== 'displays/extended';
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.title}
      actions={
        shown ? (
          <Button icon={icons.hide} onClick={hideBoard}>
            {t.close}
          </Button>
        ) : (
          <>
            <Button
              tone={single ? 'plain' : 'primary'}
              icon={icons.board}
              onClick={() => void showBoard()}
            >
              {t.open}
            </Button>
            <Button
              tone={single ? 'primary' : 'plain'}
              icon={icons.fullScreen}
              title={t.singleScreenHint}
              disabled={!lesson}
              onClick={() => void enterSingleScreen()}
            >
              {t.singleScreen}
            </Button>
          </>
        )
      }
    >
      {displays.length > 0 && <DisplayMap />}
      {shown ? <p>{t.openOn}</p> : <TroubleNote {...advice(about, displays)} />}
      {!shown && <p className={styles.hint}>{t.singleScreenHint}</p>}
    </Dialog>
  );
}

function advice(code: string | null, displays: Parameters<typeof displayAdvice>[0]): Trouble {
  const t = texts().display;
  if (code === 'shell/popup-blocked') return { happened: t.blocked, todo: t.blockedTodo, code };
  switch (displayAdvice(displays)) {
    case 'displays/unknown':
      return { happened: t.unknown, todo: t.unknownTodo };
    case 'displays/single':
      return { happened: t.single, todo: `${t.singleTodo} ${t.mirroredTodo}` };
    case 'displays/mirrored':
      return { happened: t.mirrored, todo: t.mirroredTodo };
    case 'displays/extended':
      return { happened: t.extended };
  }
}

/** The displays side by side as they stand on the desk. */
function DisplayMap() {
  const t = texts().display;
  const displays = useBoardWindow((state) => state.displays);
  const window = useBoardWindow((state) => state.window);
  return (
    <ul className={styles.map}>
      {[...displays]
        .sort((a, b) => a.x - b.x)
        .map((display) => {
          const board = window.state === 'open' && window.display === display.id;
          const role = board ? t.isBoard : display.console ? t.isConsole : null;
          return (
            <li
              key={display.id}
              className={classNames(styles.display, board && styles.board)}
              style={{ aspectRatio: `${display.width} / ${display.height}` }}
            >
              <strong>{role}</strong>
              <span>{t.screen(display.label || t.unnamed, display.width, display.height)}</span>
            </li>
          );
        })}
    </ul>
  );
}
