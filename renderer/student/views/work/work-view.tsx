import { useEffect, useState } from 'react';
import type { Screen } from '../../screen.ts';
import type { StudentStore } from '../../store.ts';
import { isPossible, tidy } from '../../sendable.ts';
import { neighbour, nextPlace, shownIndex, type Place } from '../../walk.ts';
import { Header } from '../header.tsx';
import { useIdentity } from '../identity-view.tsx';
import { DoneView } from './done-view.tsx';
import { ItemView } from './item-view.tsx';
import { Progress } from './progress.tsx';
import { TimeUpView } from './time-up-view.tsx';
import { useTimeLeft } from './use-time-left.ts';

export type WorkScreen = Extract<Screen, { handout: string }>;

export interface WorkViewProps {
  readonly student: StudentStore;
  readonly screen: WorkScreen;
  readonly number: string | null;
  readonly paused: boolean;
  readonly away: boolean;
  /** By `performance.now`: when the time of this handout is over. */
  readonly endsAt: number | undefined;
}

/** What was handed out: an item to answer, or the word that it is done. */
export function WorkView({ student, screen, number, paused, away, endsAt }: WorkViewProps) {
  const [chosen, setChosen] = useState<Place | null>(null);
  const [goOn, setGoOn] = useState(false);
  useShown(student, screen.handout, !paused && !away);
  const { pupil, steps, work } = screen;
  const identity = useIdentity(student, { pupil, number, away });
  const toDo = screen.kind === 'question';
  const timeLeft = useTimeLeft(endsAt, work.activity.seconds);
  const timeUp = timeLeft === 0 && toDo;
  useSendAtEnd(student, screen, timeUp);
  if (identity.view) return identity.view;
  const shown = screen.kind === 'closed' ? null : shownIndex(steps, chosen);
  const step = shown === null ? undefined : steps[shown];
  const over = timeUp && !goOn;
  const header = (
    <Header pupil={pupil} onIdentity={identity.ask} number={number}>
      <Progress
        steps={steps}
        current={over ? undefined : (shown ?? undefined)}
        previous={over || screen.kind === 'closed' ? null : neighbour(steps, shown, -1)}
        next={over || screen.kind === 'closed' ? null : neighbour(steps, shown, 1)}
        onGo={setChosen}
        timeLeft={toDo && !goOn && !over ? timeLeft : null}
      />
    </Header>
  );
  if (over) {
    return (
      <TimeUpView header={header} screen={screen} student={student} onGoOn={() => setGoOn(true)} />
    );
  }
  if (!step || shown === null)
    return <DoneView header={header} screen={screen} student={student} />;
  const { item } = step;
  return (
    <ItemView
      // Every item begins anew; an answer changes none.
      key={`${screen.handout}/${item.id}`}
      header={header}
      step={step}
      steps={steps}
      activity={work.activity}
      active={!paused}
      onDraft={(given) => student.draft(item.id, given, step.attempt + 1)}
      onAnswer={(given, stay) => {
        // The walk looks at the steps as they are before this answer: it is not among the others.
        setChosen(stay ? { item: item.id } : nextPlace(steps, shown));
        void student.confirm(item.id, given, step.attempt + 1);
      }}
      onNext={() => setChosen(nextPlace(steps, shown))}
    />
  );
}

/** At the end of the time what is there is sent, once; nothing is taken away. */
function useSendAtEnd(student: StudentStore, { steps }: WorkScreen, timeUp: boolean): void {
  useEffect(() => {
    if (!timeUp) return;
    for (const { item, attempt, draft } of steps) {
      if (draft && isPossible(item, draft.given)) {
        void student.confirm(item.id, tidy(draft.given), attempt + 1);
      }
    }
    // Only the moment counts; what she adds afterwards she sends herself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [student, timeUp]);
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
