import { useEffect, useRef, useState } from 'react';
import type { GivenOf } from '#protocol/activity/item.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { Player, PlayerProps } from '../contract.ts';
import { readFrameMessage } from './frame-message.ts';
import styles from './h5p-player.module.css';
import { h5pTexts } from './texts.ts';

const NOTHING_YET: GivenOf<'h5p'> = { kind: 'h5p', score: 0, max: 0, completed: false };
/** No package opens later: then she may go on. */
const LIMIT_MS = 40_000;

/**
 * A package plays in a frame of another origin, without any power here. What it reports becomes her
 * answer; one that reports nothing is answered by going on.
 */
function H5pView({ item, value, onChange, locked }: PlayerProps<'h5p'>) {
  const t = h5pTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');
  // Answered before this page was opened: there is no frame any more that shows how.
  const [before] = useState(locked);
  const latest = useRef({ value, onChange, locked });
  useEffect(() => {
    latest.current = { value, onChange, locked };
  });
  useEffect(() => {
    if (before) return;
    const begin = (next: 'there' | 'failed') => {
      setState(next);
      if (latest.current.value === null) latest.current.onChange(NOTHING_YET);
    };
    const limit = setTimeout(() => begin('failed'), LIMIT_MS);
    const hear = ({ source, data }: MessageEvent) => {
      if (source === null || source !== frame.current?.contentWindow) return;
      const news = readFrameMessage(data);
      if (!news) return;
      clearTimeout(limit);
      if (news.kind === 'ready') begin('there');
      if (news.kind === 'failed') begin('failed');
      if (news.kind === 'result' && !latest.current.locked) latest.current.onChange(news.given);
    };
    window.addEventListener('message', hear);
    return () => {
      clearTimeout(limit);
      window.removeEventListener('message', hear);
    };
  }, [before, item.id]);
  const name = item.prompt.text ?? '';
  if (before && value) return <Result name={name} value={value} />;
  return (
    <div className={styles.place} data-state={state}>
      <h1>
        <VisuallyHidden>{name}</VisuallyHidden>
      </h1>
      {state === 'failed' ? (
        <div className={styles.message} role="status">
          <p className={styles.words}>{t.failed}</p>
          <p>{t.failedMore}</p>
        </div>
      ) : (
        <iframe
          ref={frame}
          className={styles.frame}
          title={t.frame(name)}
          src={`/h5p/${item.package.blob}`}
          sandbox="allow-scripts allow-forms"
          referrerPolicy="no-referrer"
          inert={locked}
        />
      )}
    </div>
  );
}

function Result(props: { readonly name: string; readonly value: GivenOf<'h5p'> }) {
  const { score, max } = props.value;
  const t = h5pTexts();
  return (
    <div className={styles.message}>
      <h1 className={styles.name}>{props.name}</h1>
      <Icon of={icons.tick} size={64} />
      <p className={styles.words}>{max > 0 ? t.score(figure(score), figure(max)) : t.done}</p>
    </div>
  );
}

function figure(points: number): string {
  return String(Math.round(points * 100) / 100).replace('.', ',');
}

export const player: Player<'h5p'> = { View: H5pView, wholePlace: true };
