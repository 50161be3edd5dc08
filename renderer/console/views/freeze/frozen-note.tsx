import { useShallow } from 'zustand/react/shallow';
import { Button } from '#kit/button.tsx';
import { classNames } from '#kit/class-names.ts';
import * as icons from '#kit/icons.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { useBoardShown } from '../../board-window.ts';
import { currentPlace, orderNow, placedStep, useView, type PlacedStep } from '../../store.ts';
import { Note } from '../note.tsx';
import stage from '../stage.module.css';
import { StepPicture } from '../step-picture.tsx';
import { looksElsewhere } from './elsewhere.ts';
import styles from './frozen-note.module.css';
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
        <button
          type="button"
          className={classNames(stage.mini, styles.mini)}
          aria-label={t.back(frozen.place + 1)}
          title={t.back(frozen.place + 1)}
          disabled={!elsewhere}
          onClick={() => orderNow({ type: 'lesson/go', step: frozen.step.id })}
        >
          <StepPicture step={frozen.step} document={frozen.document} />
        </button>
      }
      action={elsewhere ? <SendButton /> : <UnfreezeButton />}
    >
      <span className={styles.sentence}>
        <strong>{t.sees(frozen.place + 1)}</strong>
        {!elsewhere ? t.waits : frozen.place === here ? t.otherwise : t.looks(here + 1)}
      </span>
    </Note>
  );
}

function SendButton() {
  const t = freezeTexts();
  const shown = useBoardShown();
  return (
    <Button
      tone={shown ? 'primary' : 'dark'}
      icon={icons.board}
      kbd={t.enter}
      aria-keyshortcuts="Enter"
      onClick={() => orderNow({ type: 'board/send' })}
    >
      {t.send}
    </Button>
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
