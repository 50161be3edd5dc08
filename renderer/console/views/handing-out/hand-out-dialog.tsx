import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { Checkbox } from '#kit/toggle.tsx';
import { showGood } from '#kit/toasts.ts';
import { mediaOf } from '#protocol/activity/media.ts';
import { closeDialog, openDialog, order, useView } from '../../store.ts';
import type { AboutProps } from '../dialogs/about.ts';
import { activitiesOf } from './activities-of.ts';
import { audiencesOf, missingIn, NOTHING_CHOSEN, sendingsOf, type Choice } from './choice.ts';
import { awayAmong, pupilsOf } from './entries.ts';
import styles from './handing-out.module.css';
import { handingOutTexts } from './texts.ts';
import { WhatToGive } from './what-to-give.tsx';
import { WorkByGroup } from './work-by-group.tsx';
import { WhomToGive } from './whom-to-give.tsx';

/** What, to whom, and go. `about` is the step whose activity is chosen already. */
export function HandOutDialog({ about }: AboutProps) {
  const t = handingOutTexts();
  const lesson = useView((view) => view.lesson);
  const session = useView((view) => view.session);
  const steps = activitiesOf(lesson);
  const activities = new Map(steps.map(({ id, activity }) => [id, activity]));
  const [choice, setChoice] = useState<Choice>({
    ...NOTHING_CHOSEN,
    activities: about !== null && activities.has(about) ? [about] : [],
  });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  if (session === null) return null;

  if (steps.length === 0) {
    return (
      <Dialog open onClose={closeDialog} title={t.title}>
        <EmptyState
          icon={icons.question}
          title={t.none}
          action={
            lesson && (
              <Button tone="primary" icon={icons.add} onClick={() => openDialog('activity')}>
                {t.prepare}
              </Button>
            )
          }
        >
          {t.noneText}
        </EmptyState>
      </Dialog>
    );
  }

  const missing = missingIn(choice);
  const sendings = sendingsOf(choice, activities, t.plan);
  const given = choice.way === 'by-group' ? Object.values(choice.byGroup) : choice.activities;
  const fetches = given.some((id) => mediaOf1(activities.get(id)));
  const audiences =
    choice.way === 'by-group' ? sendings.flatMap(({ to }) => to ?? []) : audiencesOf(choice);
  const concerned = [...new Set(audiences.flatMap((to) => pupilsOf(session, to)))];
  const away = missing === null ? awayAmong(session, concerned) : 0;
  const give = async () => {
    setTried(true);
    if (missing !== null) return;
    setBusy(true);
    const done: boolean[] = [];
    for (const sending of sendings) done.push(await order(sending));
    setBusy(false);
    if (!done.every(Boolean)) return;
    showGood(t.given);
    closeDialog();
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.title}
      subtitle={t.subtitle}
      actions={
        <>
          <Button onClick={closeDialog}>{t.cancel}</Button>
          <Button tone="primary" icon={icons.handOut} busy={busy} onClick={() => void give()}>
            {t.give}
          </Button>
        </>
      }
    >
      <SegmentedControl
        className={styles.way}
        label={t.way}
        value={choice.way}
        segments={[
          { value: 'same', label: t.same, icon: icons.question },
          { value: 'by-group', label: t.byGroup, icon: icons.group },
        ]}
        onChange={(way) => setChoice({ ...choice, way })}
      />
      {choice.way === 'same' ? (
        <div className={styles.columns}>
          <WhatToGive steps={steps} choice={choice} onChange={setChoice} />
          <WhomToGive session={session} choice={choice} onChange={setChoice} />
        </div>
      ) : (
        <WorkByGroup session={session} steps={steps} choice={choice} onChange={setChoice} />
      )}
      <div className={styles.notes}>
        {tried && missing !== null && (
          <p className={styles.missing} role="alert">
            <Icon of={icons.alert} size={18} /> {t.missing[missing]}
          </p>
        )}
        {away > 0 && (
          <p className={styles.note}>
            <Icon of={icons.offline} size={18} /> {t.away(away)}
          </p>
        )}
        {fetches && (
          <div className={styles.note}>
            <Icon of={icons.download} size={18} />
            <p>{t.media}</p>
            <Checkbox
              label={t.now}
              checked={choice.now}
              onChange={(now) => setChoice({ ...choice, now })}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}

function mediaOf1(activity: Parameters<typeof mediaOf>[0] | undefined): boolean {
  return activity !== undefined && mediaOf(activity).length > 0;
}
