import { TIMER_RANGE } from '#protocol/playing.ts';
import { activityToDraft, EMPTY_DRAFT } from '../../question-draft.ts';
import { closeDialog, connection, order, orderNow, useView } from '../../store.ts';
import { stepTexts } from '../steps/texts.ts';
import type { AboutProps } from './about.ts';
import { QuestionForm } from './question-form.tsx';
import * as icons from '#kit/icons.ts';

/** A question prepared as a step of the lesson; `about` is the step, null for a new one. */
export function ActivityDialog({ about }: AboutProps) {
  const t = stepTexts().question;
  const steps = useView((view) => view.lesson?.steps);
  const step = steps?.find(({ id }) => id === about);
  const before = step?.kind === 'activity' ? step.activity : null;
  return (
    <QuestionForm
      title={t.title}
      subtitle={t.subtitle}
      first={before ? activityToDraft(before) : EMPTY_DRAFT}
      label={before ? t.save : t.addIt}
      icon={before ? icons.tick : icons.add}
      onClose={closeDialog}
      onDone={async (activity) => {
        const content = { kind: 'activity' as const, activity };
        const done = await order(
          step
            ? { type: 'lesson/change-step', step: step.id, content }
            : { type: 'lesson/add-step', content, after: presentStep() },
        );
        if (done) closeDialog();
      }}
    />
  );
}

/** A timer of the usual length after the present step; its buttons set another. */
export function addTimer(): void {
  const content = { kind: 'timer' as const, duration: TIMER_RANGE.usual };
  orderNow({ type: 'lesson/add-step', content, after: presentStep() });
}

export function presentStep(): string | null {
  return connection.store.getState().view?.lesson?.at ?? null;
}
