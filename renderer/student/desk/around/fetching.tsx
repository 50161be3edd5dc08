import { useEffect, useState } from 'react';
import type { LaptopView } from '#protocol/views.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { StudentStore } from '../../store.ts';
import {
  createFetchAhead,
  loadWhole,
  type FetchAhead,
  type Progress,
} from '../media/fetch-ahead.ts';
import { deskTexts } from '../texts.ts';
import styles from './fetching.module.css';

export interface FetchingProps {
  readonly student: StudentStore;
  readonly fetch: LaptopView['fetch'];
  readonly away: boolean;
}

const NOTHING: NonNullable<LaptopView['fetch']> = {};

/** Fetches what is handed out before it is shown, and says so in a quiet line. */
export function Fetching({ student, fetch, away }: FetchingProps) {
  const [progress, setProgress] = useState<Progress>({ here: 0, of: 0 });
  const [ahead, setAhead] = useState<FetchAhead | null>(null);
  useEffect(() => {
    const made = createFetchAhead({
      load: loadWhole,
      setTimer: (callback, ms) => void setTimeout(callback, ms),
      ready: async (handout) => (await student.order({ type: 'laptop/ready', handout })) === null,
      onProgress: setProgress,
    });
    setAhead(made);
    return () => made.stop();
  }, [student]);
  useEffect(() => {
    if (!away) ahead?.want(fetch ?? NOTHING);
  }, [ahead, fetch, away]);
  if (!fetch || progress.of === 0) return null;
  const { here, of } = progress;
  return (
    <p className={styles.line} role="status">
      <Icon of={icons.save} size={22} />
      <span className={styles.bar} aria-hidden="true">
        <span style={{ width: `${(100 * here) / of}%` }} />
      </span>
      {deskTexts().fetching(here, of)}
    </p>
  );
}
