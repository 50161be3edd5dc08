import { useState } from 'react';
import { classNames } from '#kit/class-names.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Content, Picture, Sound } from '#protocol/activity/content.ts';
import { playSound } from '../sound.ts';
import { texts } from '../texts.ts';
import styles from './content.module.css';

/** Where the class's listener has the files of an activity. */
export function mediaUrl({ blob }: Picture | Sound): string {
  return `/blob/${blob}`;
}

export interface ContentFaceProps {
  readonly content: Content;
  /** `large`: for a card that stands alone; `small`: for a label among words. */
  readonly size?: 'small' | 'normal' | 'large';
  /** Whether it shows that it can be heard; not where a button beside it does. */
  readonly heard?: boolean;
}

/** What a card, a label or a box shows: a picture, words, a sign that it can be heard. */
export function ContentFace({ content, size = 'normal', heard = true }: ContentFaceProps) {
  const { text, picture, sound } = content;
  return (
    <span className={classNames(styles.face, styles[size])} data-size={size}>
      {picture && <ContentPicture picture={picture} words={text !== undefined} />}
      {text !== undefined && (
        <span className={styles.text} dir="auto" data-long={text.length > 24 || undefined}>
          {text}
        </span>
      )}
      {sound && heard && (
        <Icon
          of={icons.listen}
          size={28}
          {...(text === undefined && !picture && { label: texts().listen })}
        />
      )}
    </span>
  );
}

interface ContentPictureProps {
  readonly picture: Picture;
  /** Words stand beside it: then it need not be described. */
  readonly words?: boolean;
  /** Width by height, once it is known. */
  readonly onShape?: (shape: number) => void;
}

/** A picture; where it does not come, what it shows. */
export function ContentPicture({ picture, words = false, onShape }: ContentPictureProps) {
  const [missing, setMissing] = useState(false);
  if (missing) {
    return (
      <span className={styles.missing}>
        <Icon of={icons.image} size={32} />
        {picture.alt}
      </span>
    );
  }
  return (
    <img
      className={styles.picture}
      src={mediaUrl(picture)}
      alt={words ? '' : (picture.alt ?? texts().picture)}
      draggable={false}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        onShape?.(naturalWidth / Math.max(1, naturalHeight))
      }
      onError={() => setMissing(true)}
    />
  );
}

/** Says the sound of a part when it is touched, so that a non-reader knows what she holds. */
export function sayContent(content: Content | undefined): void {
  if (content?.sound) void playSound(mediaUrl(content.sound));
}

/** What is spoken or shown, in one line: for those who hear the page. */
export function contentName(content: Content): string {
  const { text, picture, sound } = content;
  if (text !== undefined) return text;
  if (picture) return picture.alt ?? texts().picture;
  return sound ? texts().sound : '';
}

export interface ListenButtonProps {
  readonly sound?: Sound | undefined;
  /** Where there is no sound: reads the words aloud. */
  readonly onSpeak?: (() => void) | undefined;
  readonly small?: boolean;
  readonly label?: string;
}

/** The blue round thing that talks. */
export function ListenButton({ sound, onSpeak, small = false, label }: ListenButtonProps) {
  const [talking, setTalking] = useState(false);
  const listen = () => {
    if (!sound) return onSpeak?.();
    setTalking(true);
    void playSound(mediaUrl(sound)).then(() => setTalking(false));
  };
  return (
    <button
      type="button"
      className={classNames(styles.listen, small && styles.smallListen)}
      data-talking={talking || undefined}
      aria-label={label ?? texts().listen}
      onClick={listen}
    >
      <Icon of={icons.listen} size={40} />
    </button>
  );
}
