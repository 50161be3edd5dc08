import * as icons from '#kit/icons.ts';
import { showGood } from '#kit/toasts.ts';
import { activityToDraft, EMPTY_DRAFT } from '../../question-draft.ts';
import { closeDialog, order, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import type { AboutProps } from './about.ts';
import { QuestionForm } from './question-form.tsx';

/** A question for the laptops, now; `about` is one that was asked before, to ask it again. */
export function QuestionDialog({ about }: AboutProps) {
  const t = texts().question;
  const handouts = useView((view) => view.session?.handouts);
  const again = about === null ? undefined : handouts?.[about]?.handout.activity;
  const recent = Object.values(handouts ?? {})
    .map(({ handout }) => handout)
    .sort((a, b) => b.sentAt - a.sentAt)
    .slice(0, 4);
  return (
    <QuestionForm
      title={t.title}
      subtitle={t.subtitle}
      first={again ? activityToDraft(again) : EMPTY_DRAFT}
      label={t.send}
      icon={icons.handOut}
      hint={t.sendHint}
      recent={recent.map(({ activity }) => activity)}
      onClose={closeDialog}
      onDone={async (activity) => {
        if (!(await order({ type: 'handout/send', activity }))) return;
        showGood(t.sent);
        closeDialog();
      }}
    />
  );
}
