import { useEffect, useRef } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { texts } from '../texts.ts';
import styles from './instruction.module.css';
import { useSpeaker } from './use-speaker.ts';

export interface InstructionProps {
  readonly text: string;
  /** A quieter second sentence. */
  readonly more?: string | undefined;
  /** What is read aloud when that is more than the two sentences. */
  readonly aloud?: string;
  readonly align?: 'start' | 'centre';
}

/** What to do on this screen, in words and, where the laptop has a voice, aloud. */
export function Instruction({ text, more, aloud, align = 'centre' }: InstructionProps) {
  const speaker = useSpeaker();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return () => speaker?.hush();
  }, [text, speaker]);
  const long = text.length > 90;
  return (
    <div className={align === 'centre' ? styles.instruction : styles.atStart}>
      {speaker && (
        <button
          type="button"
          className={styles.listen}
          aria-label={texts().listen}
          onClick={() => speaker.speak(aloud ?? [text, more].filter(Boolean).join(' '))}
        >
          <Icon of={icons.listen} size={40} />
        </button>
      )}
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} dir="auto" className={long ? styles.long : styles.text}>
          {text}
        </h1>
        {more !== undefined && <p className={styles.more}>{more}</p>}
      </div>
    </div>
  );
}
