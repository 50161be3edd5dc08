import { useEffect, useRef, useState } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { BoardPage } from '#protocol/views.ts';
import { createPlayer, type Player } from '../player.ts';
import { connection } from '../store.ts';
import styles from './steps.module.css';

type MediaPage = Extract<BoardPage, { kind: 'media' }>;

/** A film or a sound, played here and nowhere else. */
export function Media({ page }: { readonly page: MediaPage }) {
  const { step, blob, format, name, run } = page;
  const element = useRef<HTMLVideoElement>(null);
  const player = useRef<Player | null>(null);
  const [share, setShare] = useState(0);

  useEffect(() => {
    if (!element.current) return;
    const made = createPlayer(
      element.current,
      (report) => void connection.send({ type: 'media/report', step, ...report }),
    );
    player.current = made;
    return () => {
      player.current = null;
      made.end();
    };
  }, [step, blob]);
  useEffect(() => player.current?.follow(run), [run, step, blob]);

  return (
    <div className={styles.page} data-media={format}>
      {format === 'audio' && (
        <div className={styles.sound}>
          <span className={styles.disc}>
            <Icon of={icons.listen} />
          </span>
          <p className={styles.title}>{name}</p>
          <div className={styles.track}>
            <div className={styles.played} style={{ scale: `${share} 1` }} />
          </div>
        </div>
      )}
      <video
        ref={element}
        src={`/blobs/${blob}`}
        className={styles.film}
        hidden={format === 'audio'}
        preload="auto"
        playsInline
        disablePictureInPicture
        aria-label={name}
        onTimeUpdate={({ currentTarget: { currentTime, duration } }) => {
          if (format === 'audio') setShare(duration > 0 ? currentTime / duration : 0);
        }}
      />
    </div>
  );
}
