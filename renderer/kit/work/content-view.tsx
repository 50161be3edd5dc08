import { Icon } from '../icon.tsx';
import * as icons from '../icons.ts';
import type { Content } from '#protocol/activity/content.ts';
import styles from './work.module.css';
import { workTexts } from './work-texts.ts';

/** A question, a choice or a label: its picture, its words, or the sign of a sound. */
export function ContentView({ content }: { readonly content: Content | undefined }) {
  if (!content) return null;
  const { text, picture, sound } = content;
  return (
    <span className={styles.content}>
      {picture && (
        <img
          className={styles.picture}
          src={blobAddress(picture.blob)}
          alt={text === undefined ? (picture.alt ?? workTexts().picture) : ''}
          draggable={false}
        />
      )}
      {text !== undefined && <span className={styles.words}>{text}</span>}
      {sound && text === undefined && !picture && (
        <Icon of={icons.listen} className={styles.sign} label={workTexts().sound} />
      )}
    </span>
  );
}

/** Where the teacher's listener has a stored file. */
export function blobAddress(blob: string): string {
  return `/blobs/${blob}`;
}
