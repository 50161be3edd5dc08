import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { TextArea } from '#kit/text-field.tsx';
import { showGood } from '#kit/toasts.ts';
import type { NewStroke } from '#protocol/ink.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { GivenBack } from '#protocol/views.ts';
import { order } from '../../store.ts';
import { SeenBadge } from './seen-badge.tsx';
import { workRoomTexts } from './texts.ts';
import type { WorkPlace } from './work-place.ts';
import styles from './work-view.module.css';

export interface GiveBackProps {
  readonly place: Extract<WorkPlace, { view: 'work' }>;
  readonly name: string;
  readonly strokes: readonly NewStroke[];
  /** What she has been given already: the newest stands, so it is gone on with. */
  readonly back: GivenBack | undefined;
}

/** The teacher's ink and a word go back to the pupil's laptop; it is told whether she has seen them. */
export function GiveBack({ place, name, strokes, back }: GiveBackProps) {
  const t = workRoomTexts();
  const [word, setWord] = useState(back?.text ?? '');
  const [busy, setBusy] = useState(false);
  const { handout, item, pupil } = place;
  const nothing = word.trim() === '' && strokes.length === 0;
  const same = back !== undefined && word.trim() === back.text && isSameInk(strokes, back.strokes);
  const give = async () => {
    setBusy(true);
    const done = await order({
      type: 'work/return',
      handout,
      item,
      pupil,
      strokes: [...strokes],
      text: word.trim(),
    });
    setBusy(false);
    if (done) showGood(t.given(name));
  };
  return (
    <section className={styles.section} aria-label={t.giveBack}>
      <h4 className={styles.heading}>{t.giveBack}</h4>
      <TextArea
        label={t.word}
        hint={nothing ? t.wordOrInk : t.wordHint(name)}
        value={word}
        maxLength={LIMITS.returnText}
        rows={3}
        onChange={setWord}
      />
      <Button
        tone="primary"
        wide
        icon={icons.handOut}
        busy={busy}
        disabled={nothing || same}
        onClick={() => void give()}
      >
        {t.giveBackTo(name)}
      </Button>
      {back && <SeenBadge seen={back.seen} />}
    </section>
  );
}

function isSameInk(one: readonly NewStroke[], other: readonly NewStroke[]): boolean {
  return one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);
}
