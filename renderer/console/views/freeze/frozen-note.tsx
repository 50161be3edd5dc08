import { useShallow } from 'zustand/react/shallow';
import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { useBoardShown } from '../../board-window.ts';
import { currentPlace, orderNow, placedStep, useView, type PlacedStep } from '../../store.ts';
import { Note } from '../note.tsx';
import stage from '../stage.module.css';
import { StepPicture } from '../step-picture.tsx';
import { looksElsewhere } from './elsewhere.ts';
import { freezeTexts } from './texts.ts';

/** The step that the class keeps while the board is frozen; null when it is not. */
export function frozenStep(view: ConsoleView): PlacedStep | null {
  const { frozen } = view.board;
  const steps = view.lesson?.steps ?? [];
  if (frozen === null) return null;
  return placedStep(
    view,
    steps.findIndex((step) => step.id === frozen.step),
  );
}

/** What the class still sees while the teacher looks elsewhere, and the way to send that. */
export function FrozenNote() {
  const t = freezeTexts();
  const frozen = useView(useShallow(frozenStep));
  const here = useView(currentPlace);
  const elsewhere = useView(looksElsewhere);
  if (frozen === null) return null;
  return (
    <Note
      icon={icons.freeze}
      picture={
        <span className={stage.mini}>
          <StepPicture step={frozen.step} document={frozen.document} />
        </span>
      }
      action={elsewhere ? <SendButtons frozen={frozen} /> : <UnfreezeButton />}
    >
      <strong>{t.sees(frozen.place + 1)}</strong>
      {elsewhere ? t.looks(here + 1) : t.waits}
    </Note>
  );
}

function SendButtons({ frozen }: { readonly frozen: PlacedStep }) {
  const t = freezeTexts();
  const shown = useBoardShown();
  return (
    <>
      <IconButton
        icon={icons.undo}
        label={t.back(frozen.place + 1)}
        onClick={() => orderNow({ type: 'lesson/go', step: frozen.step.id })}
      />
      <Button
        tone={shown ? 'primary' : 'dark'}
        icon={icons.board}
        kbd={t.enter}
        aria-keyshortcuts="Enter"
        onClick={() => orderNow({ type: 'board/send' })}
      >
        {t.send}
      </Button>
    </>
  );
}

function UnfreezeButton() {
  return (
    <Button
      tone="dark"
      icon={icons.play}
      onClick={() => orderNow({ type: 'board/freeze', on: false })}
    >
      {freezeTexts().unfreeze}
    </Button>
  );
}
