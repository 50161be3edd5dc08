import { useEffect, useRef, useState } from 'react';
import { useNow } from '#tools/use-now.ts';
import { classNames } from '#kit/class-names.ts';
import { formatTimer } from '#kit/formats.ts';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { showTrouble } from '#kit/toasts.ts';
import type { Sound } from '#protocol/activity/content.ts';
import styles from './content.module.css';
import { record, type Recording } from './recorder.ts';
import { activityTexts } from './texts.ts';
import { keepMedia, mediaAddress } from './upload-media.ts';

interface SoundButtonsProps {
  readonly sound: Sound | undefined;
  /** What it belongs to: "Réponse A". */
  readonly of: string;
  readonly onChange: (sound: Sound | undefined) => void;
  /** As the pupil sees it: a big blue button to listen. */
  readonly large?: boolean;
}

/** Record, stop, listen, again. */
export function SoundButtons({ sound, of, onChange, large = false }: SoundButtonsProps) {
  const t = activityTexts().content;
  const [recording, setRecording] = useState<(Recording & { since: number }) | null>(null);
  const [busy, setBusy] = useState(false);
  const open = useRef<Recording | null>(null);
  useEffect(() => () => open.current?.stop(), []);

  const start = async () => {
    try {
      const begun = await record((recorded) => {
        open.current = null;
        setRecording(null);
        void keep(recorded);
      });
      open.current = begun;
      setRecording({ ...begun, since: Date.now() });
    } catch {
      showTrouble(t.noMicrophone);
    }
  };
  const keep = async (recorded: Blob) => {
    setBusy(true);
    const kept = await keepMedia(recorded);
    setBusy(false);
    if (kept && 'sound' in kept) onChange(kept.sound);
  };

  if (recording) {
    return (
      <span className={styles.sounds}>
        <IconButton
          icon={icons.stop}
          label={t.stop(of)}
          tone="danger"
          size={large ? 'normal' : 'compact'}
          round
          onClick={recording.stop}
        />
        <Elapsed since={recording.since} />
      </span>
    );
  }
  if (!sound) {
    return (
      <IconButton
        icon={busy ? icons.busy : icons.record}
        label={t.record(of)}
        size={large ? 'normal' : 'compact'}
        round={large}
        tone={large ? 'plain' : 'quiet'}
        disabled={busy}
        onClick={() => void start()}
      />
    );
  }
  return (
    <span className={styles.sounds}>
      <IconButton
        icon={icons.listen}
        label={t.listen(of)}
        size={large ? 'large' : 'compact'}
        round
        className={classNames(styles.listen)}
        onClick={() => void new Audio(mediaAddress(sound)).play().catch(() => undefined)}
      />
      <span className={styles.again}>
        <IconButton
          icon={icons.record}
          label={t.again(of)}
          size="compact"
          onClick={() => void start()}
        />
        <IconButton
          icon={icons.close}
          label={t.removeSound(of)}
          size="compact"
          onClick={() => onChange(undefined)}
        />
      </span>
    </span>
  );
}

function Elapsed({ since }: { readonly since: number }) {
  const now = useNow(250, Infinity);
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return (
    <span className={styles.elapsed} role="timer">
      {activityTexts().content.recording(formatTimer(seconds))}
    </span>
  );
}
