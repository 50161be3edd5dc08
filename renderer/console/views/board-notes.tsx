import type { ReactNode } from 'react';
import { Button } from '#kit/button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { showBoard, useBoardWindow, useDesktopShown } from '../board-window.ts';
import { orderNow, placedStep, useView } from '../store.ts';
import { texts } from '../texts.ts';
import { useShallow } from 'zustand/react/shallow';
import styles from './stage.module.css';
import { StepPicture } from './step-picture.tsx';

/** Under the stage: what the class sees instead, in one sentence with the button that helps. */
export function BoardNotes() {
  return (
    <div className={styles.notes} aria-live="polite">
      <GoneNote />
      <DesktopNote />
      <OverlayNote />
      <FrozenNote />
    </div>
  );
}

function Note(props: {
  readonly icon: icons.IconPicture;
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

function FrozenNote() {
  const t = texts().stage;
  const frozen = useView(
    useShallow((view) => {
      const { frozen } = view.board;
      const steps = view.lesson?.steps ?? [];
      if (frozen === null) return null;
      return placedStep(
        view,
        steps.findIndex((step) => step.id === frozen.step),
      );
    }),
  );
  if (frozen === null) return null;
  return (
    <Note
      icon={icons.freeze}
      picture={
        <span className={styles.mini}>
          <StepPicture step={frozen.step} document={frozen.document} />
        </span>
      }
      action={
        <Button
          tone="dark"
          icon={icons.play}
          onClick={() => orderNow({ type: 'board/freeze', on: false })}
        >
          {t.unfreeze}
        </Button>
      }
    >
      {t.frozenNote(frozen.place + 1)}
    </Note>
  );
}
