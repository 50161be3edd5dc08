import type { CSSProperties } from 'react';
import { Badge } from '#kit/badge.tsx';
import { Button } from '#kit/button.tsx';
import { classNames } from '#kit/class-names.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { ConsoleCommand } from '#protocol/commands.ts';
import { showBoard, useBoardShown } from '../board-window.ts';
import { currentPlace, orderNow, placedStep, useView } from '../store.ts';
import { stepSource } from '../step-words.ts';
import { texts } from '../texts.ts';
import { useShallow } from 'zustand/react/shallow';
import { BoardNotes } from './board-notes.tsx';
import { looksElsewhere } from './freeze/elsewhere.ts';
import { InkSurface } from './ink/ink-surface.tsx';
import { InkToolbar } from './ink/ink-toolbar.tsx';
import styles from './stage.module.css';
import { CoverStrip } from './show/cover-strip.tsx';
import { LaserLayer } from './show/laser-layer.tsx';
import { OverlayLayers } from './show/overlay-layers.tsx';
import { GoToPage } from './overview/go-to-page.tsx';
import { OverviewButton } from './overview/overview-button.tsx';
import { BoxChooser } from './show/box-chooser.tsx';
import { geometryTexts } from './show/geometry-texts.ts';
import { ZoomMap } from './show/zoom-map.tsx';
import { ShowToolbar } from './show/show-toolbar.tsx';
import { StageGestures } from './show/stage-gestures.tsx';
import { StagePages } from './show/stage-pages.tsx';
import { useWallRatio } from './show/wall-shape.ts';
import { ToolHandles } from './tools/tool-handles.tsx';
import { ToolStrip } from './tools/tool-strip.tsx';
import { StepStrip } from './steps/step-strip.tsx';

/** What the class sees, or, while the board is frozen or dark, what the teacher looks at alone. */
export function Stage() {
  const t = texts().stage;
  const at = useView(useShallow((view) => placedStep(view, currentPlace(view))));
  const count = useView((view) => view.lesson?.steps.length ?? 0);
  const two = useView((view) => view.shown.length === 2);
  const black = useView((view) => view.board.black);
  const white = useView((view) => view.board.white);
  const frozen = useView(looksElsewhere);
  const shown = useBoardShown();
  const join = useView((view) => view.board.overlay.kind === 'join');
  const covered = black || white;
  const live = shown && !covered && !frozen && !join;
  return (
    <main className={styles.stage} data-surface="dark" aria-label={t.region}>
      <GoToPage />
      <div className={styles.column} style={{ '--wall': useWallRatio() } as CSSProperties}>
        <div className={styles.head}>
          <BoardState />
          {at && (
            <p className={styles.position}>
              <strong>
                {two
                  ? geometryTexts().positions(at.place + 1, count)
                  : t.position(at.place + 1, count)}
              </strong>
              <span className={styles.document}>{stepSource(at.step, at.document)}</span>
            </p>
          )}
          <OverviewButton />
          <ShowToolbar />
          {!shown && (
            <Button
              tone="primary"
              icon={icons.board}
              kbd="F5"
              className={styles.show}
              onClick={() => void showBoard()}
            >
              {t.show}
            </Button>
          )}
        </div>
        <div className={classNames(styles.board, live && styles.live, frozen && styles.private)}>
          <StagePages
            alt={frozen || covered ? t.privatePreview : t.preview}
            className={classNames((covered || join) && styles.darkened)}
          />
          <StageGestures />
          <InkSurface />
          <OverlayLayers />
          <ToolHandles />
          <LaserLayer />
          <ZoomMap />
          <BoxChooser />
          {covered ? (
            <Cover
              icon={black ? icons.black : icons.white}
              words={black ? t.blackNote : t.whiteNote}
              label={t.unblack}
              kbd={black ? '.' : 'W'}
              command={{
                type: black ? 'board/black' : 'board/white',
                on: false,
              }}
            />
          ) : (
            join && (
              <Cover
                icon={icons.code}
                words={t.join}
                label={t.removeOverlay}
                command={{ type: 'board/overlay', overlay: { kind: 'none' } }}
              />
            )
          )}
        </div>
        <CoverStrip />
        <InkToolbar />
        <StepStrip />
        <ToolStrip />
        <BoardNotes />
      </div>
    </main>
  );
}

function BoardState() {
  const t = texts().stage;
  const black = useView((view) => view.board.black);
  const white = useView((view) => view.board.white);
  const frozen = useView((view) => view.board.frozen !== null);
  const shown = useBoardShown();
  if (black) return <Badge icon={icons.black}>{t.black}</Badge>;
  if (white) return <Badge icon={icons.white}>{t.white}</Badge>;
  if (frozen) {
    return (
      <Badge meaning="info" icon={icons.freeze}>
        {t.frozen}
      </Badge>
    );
  }
  // While nothing is shown the button beside it says so.
  if (!shown) return null;
  return (
    <Badge meaning="mirabelle" icon={icons.board} className={styles.on}>
      {t.on}
    </Badge>
  );
}

interface CoverProps {
  readonly icon: icons.IconPicture;
  readonly words: string;
  readonly label: string;
  readonly kbd?: string;
  readonly command: ConsoleCommand;
}

/** The class sees something else than the page: says what, and how to come back. */
function Cover({ icon, words, label, kbd, command }: CoverProps) {
  return (
    <div className={styles.cover}>
      <Icon of={icon} size={44} />
      <p>{words}</p>
      <Button tone="dark" icon={icons.eyes} kbd={kbd} onClick={() => orderNow(command)}>
        {label}
      </Button>
    </div>
  );
}
