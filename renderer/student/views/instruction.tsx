import { useEffect, useRef } from 'react';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { Picture, Sound } from '#protocol/activity/content.ts';
import { hush, playSound } from '../sound.ts';
import { ContentPicture, ListenButton, mediaUrl } from './content.tsx';
import styles from './instruction.module.css';
import { useSpeaker } from './use-speaker.ts';

export interface InstructionProps {
  readonly text: string;
  /** A quieter second sentence. */
  readonly more?: string | undefined;
  /** What is read aloud when that is more than the two sentences. */
  readonly aloud?: string;
  readonly align?: 'start' | 'centre';
  /** Recorded by the teacher: played once by itself, then as often as wished. */
  readonly sound?: Sound | undefined;
  readonly picture?: Picture | undefined;
  /** Said to those who hear the page where there are no words to see. */
  readonly unseen?: string;
}

/** What to do on this screen: in words, in a picture, and aloud where there is a voice. */
export function Instruction(props: InstructionProps) {
  const { text, more, aloud, align = 'centre', sound, picture, unseen } = props;
  const speaker = useSpeaker();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return () => speaker?.hush();
  }, [text, unseen, speaker]);
  const url = sound && mediaUrl(sound);
  useEffect(() => {
    if (url !== undefined) void playSound(url);
    return hush;
  }, [url]);
  const speak = speaker && (() => speaker.speak(aloud ?? [text, more].filter(Boolean).join(' ')));
  const long = text.length > 90;
  return (
    <div className={align === 'centre' ? styles.instruction : styles.atStart}>
      {(sound ?? speak) && <ListenButton sound={sound} onSpeak={speak ?? undefined} />}
      {picture && (
        <div className={styles.picture}>
          <ContentPicture picture={picture} words={text !== ''} />
        </div>
      )}
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} dir="auto" className={long ? styles.long : styles.text}>
          {text === '' ? <VisuallyHidden>{unseen}</VisuallyHidden> : text}
        </h1>
        {more !== undefined && <p className={styles.more}>{more}</p>}
      </div>
    </div>
  );
}
