import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { showBoard, useBoardWindow, useDesktopShown } from '../board-window.ts';
import { orderNow, useView } from '../store.ts';
import { texts } from '../texts.ts';
import { FrozenNote } from './freeze/frozen-note.tsx';
import { Note } from './note.tsx';
import { CropNote } from './show/crop-note.tsx';
import styles from './stage.module.css';

/** Under the stage: what the class sees instead, in one sentence with the button that helps. */
export function BoardNotes() {
  return (
    <div className={styles.notes} aria-live="polite">
      <GoneNote />
      <DesktopNote />
      <CropNote />
      <OverlayNote />
      <FrozenNote />
    </div>
  );
}

function GoneNote() {
  const t = texts().display;
  const because = useBoardWindow(({ window }) => (window.state === 'closed' ? window.because : ''));
  if (because !== 'display-gone' && because !== 'popup-blocked') return null;
  const gone = because === 'display-gone';
  return (
    <Note
      icon={icons.plug}
      action={
        <Button tone="dark" icon={icons.board} onClick={() => void showBoard()}>
          {t.open}
        </Button>
      }
    >
      <strong>{gone ? t.gone : t.blocked}</strong> {gone ? t.goneSafe : t.blockedTodo}
    </Note>
  );
}

function DesktopNote() {
  const t = texts().display;
  if (!useDesktopShown()) return null;
  return (
    <Note
      icon={icons.screen}
      action={
        <Button tone="primary" icon={icons.board} onClick={() => void showBoard()}>
          {t.backToBoard}
        </Button>
      }
    >
      <strong>{t.desktopNow}</strong> {t.desktopSafe}
    </Note>
  );
}

function OverlayNote() {
  const t = texts().stage;
  const kind = useView((view) => view.board.overlay.kind);
  if (kind !== 'results') return null;
  return (
    <Note
      icon={icons.results}
      action={
        <Button
          tone="dark"
          icon={icons.close}
          onClick={() => orderNow({ type: 'board/overlay', overlay: { kind: 'none' } })}
        >
          {t.removeOverlay}
        </Button>
      }
    >
      {t.results}
    </Note>
  );
}
