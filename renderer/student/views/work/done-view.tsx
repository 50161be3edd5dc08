import { useState, type ReactNode } from 'react';
import * as icons from '#kit/icons.ts';
import { inSentence } from '../../names.ts';
import type { Step } from '../../screen.ts';
import type { StudentStore } from '../../store.ts';
import { texts } from '../../texts.ts';
import { FinishedView } from '../finished-view.tsx';
import { itemTexts } from '../items/texts.ts';
import { PupilButton } from '../pupil-button.tsx';
import { Stage } from '../stage.tsx';
import type { WorkScreen } from './work-view.tsx';

export interface DoneViewProps {
  readonly header: ReactNode;
  readonly screen: WorkScreen;
  readonly student: StudentStore;
}

/** Nothing more to do here; where something else waits, one button goes on to it. */
export function DoneView({ header, screen, student }: DoneViewProps) {
  const t = texts();
  const closed = screen.kind === 'closed';
  const words = closed ? t.closed : t.finished;
  const state = savedState(screen.steps);
  const answers = screen.steps.filter((step) => step.state !== 'open').length;
  const more = !closed && goesOn(screen);
  return (
    <Stage header={header} footer={more ? <GoOn screen={screen} student={student} /> : undefined}>
      <FinishedView
        pupil={screen.pupil}
        text={words.title(inSentence(screen.pupil.name))}
        more={more ? undefined : words.wait}
        saved={{
          state,
          text: state === 'kept' ? t.finished.kept(answers) : t.finished.sent(answers),
        }}
        sparkles={!closed}
      />
    </Stage>
  );
}

/** Something lies behind this work: the rest of a plan, or what was handed out before. */
export function goesOn({ work }: WorkScreen): boolean {
  return work.plan !== undefined || work.more === true;
}

interface GoOnProps extends Omit<DoneViewProps, 'header'> {
  /** What else may be pressed. */
  readonly beside?: ReactNode;
}

/** On to what waits behind this work. */
export function GoOn({ screen, student, beside }: GoOnProps) {
  const [gone, setGone] = useState(false);
  return (
    <>
      {beside ?? <span />}
      <PupilButton
        tone="primary"
        iconAfter={icons.next}
        busy={gone}
        onClick={() => {
          setGone(true);
          void student.done(screen.handout).then(() => setGone(false));
        }}
      >
        {itemTexts().next}
      </PupilButton>
    </>
  );
}

export function savedState(steps: readonly Step[]): 'none' | 'kept' | 'sent' {
  if (steps.some((step) => step.state === 'kept')) return 'kept';
  return steps.some((step) => step.state === 'sent') ? 'sent' : 'none';
}
