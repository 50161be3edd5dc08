import { useState } from 'react';
import { useNow } from '#tools/use-now.ts';
import { Button } from '#kit/button.tsx';
import { formatTimer } from '#kit/formats.ts';
import { Icon } from '#kit/icon.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { showBoard, useBoardShown } from '../../board-window.ts';
import { stepName } from '../../step-words.ts';
import { order, orderNow, useView } from '../../store.ts';
import styles from './steps.module.css';
import { stepTexts } from './texts.ts';

const JUMP = 10;

export interface MediaStripProps {
  readonly step: Extract<Step, { kind: 'media' }>;
  readonly document: LessonDocument;
  /** It plays on a frozen board while the teacher looks at another step. */
  readonly away: boolean;
}

/** Play, pause and the place in a film or sound, which the board alone plays. */
export function MediaStrip({ step, document, away }: MediaStripProps) {
  const t = stepTexts().film;
  const shown = useBoardShown();
  const run = useView((view) => (view.board.media?.step === step.id ? view.board.media : null));
  const since = run?.since ?? null;
  const now = useNow(250, since === null ? 0 : Infinity);
  const [dragged, setDragged] = useState<number | null>(null);
  const length = document.seconds ?? null;
  const format = document.format === 'audio' ? 'audio' : 'video';
  const byClock =
    since === null ? (run?.at ?? 0) : (run?.at ?? 0) + Math.max(0, now - since) / 1000;
  const at = dragged ?? Math.min(byClock, length ?? Infinity);
  const seek = (to: number) => {
    const place = Math.min(Math.max(0, to), length ?? Infinity);
    return order({ type: 'media/seek', to: place });
  };
  const playing = since !== null;
  return (
    <section className={styles.strip} data-strip aria-label={t.bar[format]}>
      <Icon of={format === 'audio' ? icons.sound : icons.video} size={20} />
      {away && <span className={styles.name}>{t.elsewhere(stepName(step, document))}</span>}
      {shown ? (
        <>
          <Button
            tone={playing ? 'dark' : 'leaf'}
            size="compact"
            icon={playing ? icons.pause : icons.play}
            onClick={() => orderNow({ type: playing ? 'media/pause' : 'media/play' })}
          >
            {playing ? t.pause : t.play}
          </Button>
          <IconButton
            icon={icons.reset}
            label={t.restart}
            size="compact"
            onClick={() => void seek(0)}
          />
          <Button
            tone="dark"
            size="compact"
            aria-label={t.back}
            title={t.back}
            onClick={() => void seek(at - JUMP)}
          >
            {`− ${t.ten}`}
          </Button>
          <Button
            tone="dark"
            size="compact"
            aria-label={t.on}
            title={t.on}
            onClick={() => void seek(at + JUMP)}
          >
            {`+ ${t.ten}`}
          </Button>
          {run?.blocked ? (
            <>
              <p className={styles.words} role="status">
                {t.blocked}
              </p>
              <Button tone="primary" size="compact" onClick={() => void showBoard()}>
                {t.toBoard}
              </Button>
            </>
          ) : (
            <>
              {length !== null && (
                <input
                  type="range"
                  className={styles.place}
                  aria-label={t.place}
                  aria-valuetext={t.placeOf(clock(at), clock(length))}
                  min={0}
                  max={length}
                  step={length > 60 ? 1 : 0.1}
                  value={at}
                  onChange={(event) => {
                    const to = event.currentTarget.valueAsNumber;
                    setDragged(to);
                    void seek(to).finally(() => setDragged(null));
                  }}
                />
              )}
              <span className={styles.time}>
                {length === null ? clock(at) : `${clock(at)} / ${clock(length)}`}
              </span>
            </>
          )}
        </>
      ) : (
        <p className={styles.words}>{format === 'audio' ? t.noBoardSound : t.noBoard}</p>
      )}
    </section>
  );
}

function clock(seconds: number): string {
  return formatTimer(Math.floor(seconds));
}
