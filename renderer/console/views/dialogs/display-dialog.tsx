import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { displayAdvice } from '#kit/native/displays.ts';
import { TroubleNote } from '#kit/trouble-note.tsx';
import type { Trouble } from '#kit/toasts.ts';
import {
  enterSingleScreen,
  hideBoard,
  showBoard,
  showDesktop,
  useBoardShown,
  useBoardWindow,
  useDesktopShown,
} from '../../board-window.ts';
import { troubleOf } from '../../refusals.ts';
import { closeDialog, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import type { AboutProps } from './about.ts';
import styles from './display-dialog.module.css';
import { DisplayMap } from './display-map.tsx';

/** Where the board is or could be: one sentence, the displays as a picture, the button that helps. */
export function DisplayDialog({ about }: AboutProps) {
  const t = texts().display;
  const displays = useBoardWindow((state) => state.displays);
  const shown = useBoardShown();
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.title}
      actions={shown ? <ShownActions /> : <HiddenActions displays={displays} />}
    >
      {displays.length > 0 && <DisplayMap />}
      <Sentence about={about} shown={shown} displays={displays} />
    </Dialog>
  );
}

type Displays = Parameters<typeof displayAdvice>[0];

function ShownActions() {
  const t = texts().display;
  return (
    <>
      <Button tone="quiet" icon={icons.hide} onClick={hideBoard}>
        {t.close}
      </Button>
      <Button
        tone="primary"
        icon={icons.screen}
        title={t.desktopHint}
        onClick={() => void showDesktop()}
      >
        {t.desktop}
      </Button>
    </>
  );
}

function HiddenActions({ displays }: { readonly displays: Displays }) {
  const t = texts().display;
  const lesson = useView((view) => view.lesson !== null);
  const desktop = useDesktopShown();
  const single = displayAdvice(displays) !== 'displays/extended';
  return (
    <>
      <Button
        tone={single ? 'plain' : 'primary'}
        icon={icons.board}
        onClick={() => void showBoard()}
      >
        {desktop ? t.backToBoard : t.open}
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
  );
}

function Sentence(props: {
  readonly about: string | null;
  readonly shown: boolean;
  readonly displays: Displays;
}) {
  const t = texts().display;
  const desktop = useDesktopShown();
  const maySleep = useBoardWindow((state) => state.maySleep);
  if (props.shown) return <p>{maySleep ? `${t.openOn} ${t.maySleep}` : t.openOn}</p>;
  return (
    <>
      <TroubleNote
        {...(desktop
          ? { happened: t.desktopNow, safe: t.desktopSafe }
          : advice(props.about, props.displays))}
      />
      <p className={styles.hint}>{t.singleScreenHint}</p>
    </>
  );
}

function advice(code: string | null, displays: Displays): Trouble {
  const t = texts().display;
  if (code === 'shell/popup-blocked') return { happened: t.blocked, todo: t.blockedTodo, code };
  if (code === 'shell/cannot-move') return troubleOf(code);
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
