import { useEffect, useState } from 'react';
import type { Screen, Step } from '../screen.ts';
import { inSentence } from '../names.ts';
import type { StudentStore } from '../store.ts';
import { texts } from '../texts.ts';
import { Dots } from './dots.tsx';
import { FinishedView } from './finished-view.tsx';
import { Header } from './header.tsx';
import { IdentityView } from './identity-view.tsx';
import { QuestionView } from './question-view.tsx';
import { SavedState } from './saved-state.tsx';
import { Stage } from './stage.tsx';

export type WorkScreen = Extract<Screen, { handout: string }>;

export interface WorkViewProps {
  readonly student: StudentStore;
  readonly screen: WorkScreen;
  readonly number: string | null;
  readonly paused: boolean;
  readonly away: boolean;
}

/** What was handed out: the question to answer, or the word that it is done. */
export function WorkView({ student, screen, number, paused, away }: WorkViewProps) {
  const [asking, setAsking] = useState(false);
  useShown(student, screen.handout, !paused && !away);
  const { pupil, steps } = screen;
  if (asking) {
    return (
      <IdentityView
        pupil={pupil}
        number={number}
        away={away}
        onYes={() => setAsking(false)}
        onNo={() => void student.leave()}
      />
    );
  }
  const current = screen.kind === 'question' ? screen.current : undefined;
  const header = (
    <Header pupil={pupil} onIdentity={() => setAsking(true)} number={number}>
      <Dots steps={steps} {...(current === undefined ? {} : { current })} />
    </Header>
  );
  const step = current === undefined ? undefined : steps[current];
  return (
    <Stage header={header} footer={step ? <LastSaved steps={steps} /> : undefined}>
      {step ? (
        <QuestionView
          key={`${screen.handout}/${step.item.id}`}
          item={step.item}
          active={!paused}
          onConfirm={(choice) =>
            void student.confirm(step.item.id, { kind: 'choice', chosen: [choice] })
          }
        />
      ) : (
        <Done screen={screen} />
      )}
    </Stage>
  );
}

function LastSaved({ steps }: { readonly steps: readonly Step[] }) {
  const t = texts().question;
  const state = savedState(steps);
  return <SavedState state={state} text={state === 'kept' ? t.kept : t.sent} />;
}

function Done({ screen }: { readonly screen: WorkScreen }) {
  const t = texts();
  const closed = screen.kind === 'closed';
  const words = closed ? t.closed : t.finished;
  const state = savedState(screen.steps);
  const answers = screen.steps.filter((step) => step.state !== 'open').length;
  return (
    <FinishedView
      pupil={screen.pupil}
      text={words.title(inSentence(screen.pupil.name))}
      more={words.wait}
      saved={{
        state,
        text: state === 'kept' ? t.finished.kept(answers) : t.finished.sent(answers),
      }}
      sparkles={!closed}
    />
  );
}

function savedState(steps: readonly Step[]): 'none' | 'kept' | 'sent' {
  if (steps.some((step) => step.state === 'kept')) return 'kept';
  return steps.some((step) => step.state === 'sent') ? 'sent' : 'none';
}

/** Says "shown" once the screen has really been drawn: after the second frame. */
function useShown(student: StudentStore, handout: string, visible: boolean): void {
  useEffect(() => {
    if (!visible) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => void student.shown(handout));
    });
    return () => cancelAnimationFrame(frame);
  }, [student, handout, visible]);
}
