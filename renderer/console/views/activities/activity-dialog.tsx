import { useEffect, useState } from 'react';
import { closeDialog, useView } from '../../store.ts';
import type { AboutProps } from '../dialogs/about.ts';
import { ActivityEditor } from './activity-editor.tsx';
import { fromActivity } from './draft/from-activity.ts';
import { newActivity, newItem } from './draft/new-item.ts';
import type { ActivityDraft } from './draft/shapes.ts';
import { readKeptDraft } from './kept-draft.ts';
import { activityTexts } from './texts.ts';
import { newId } from '../../store.ts';

/** An activity of the lesson; `about` is its step, null for a new one. */
export function ActivityDialog({ about }: AboutProps) {
  const lesson = useView((view) => view.lesson);
  const step = lesson?.steps.find(({ id }) => id === about);
  const before = step?.kind === 'activity' ? step.activity : null;
  const key = step && before ? step.id : `new-${lesson?.id ?? ''}`;
  const [begun, setBegun] = useState<{
    begin: ActivityDraft;
    found: ActivityDraft | null;
  }>();
  useEffect(() => {
    let gone = false;
    const begin = before ? fromActivity(before) : newActivity(firstItem());
    void readKeptDraft(key).then((found) => {
      if (!gone) setBegun({ begin, found });
    });
    return () => {
      gone = true;
    };
    // What it begins with is read once: a change from elsewhere must not take the words away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  if (!begun || lesson === null) return null;
  return (
    <ActivityEditor
      {...begun}
      draftKey={key}
      step={before ? (step?.id ?? null) : null}
      onClose={closeDialog}
    />
  );
}

function firstItem() {
  const t = activityTexts().choice;
  return newItem('choice', newId, { yes: t.true, no: t.false });
}
