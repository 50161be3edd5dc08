import type { ReactNode } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import { useDesk } from '../desk/desk.ts';
import { deskTexts } from '../desk/texts.ts';
import { texts } from '../texts.ts';
import styles from './header.module.css';
import { useFullScreen } from './use-full-screen.ts';
import { useRem } from './use-rem.ts';

export interface HeaderProps {
  readonly pupil?: Pupil | undefined;
  /** Present while the pupil may say that it is not her. */
  readonly onIdentity?: (() => void) | undefined;
  readonly number: string | null;
  /** Before anybody has come in: what is chosen beside the names. */
  readonly aside?: ReactNode;
  /** The progress dots, or the instruction where the rest needs all the room. */
  readonly children?: ReactNode;
}

/** Who is here, how far, and which laptop this is. */
export function Header({ pupil, onIdentity, number, aside, children }: HeaderProps) {
  const t = texts();
  const fullScreen = useFullScreen();
  return (
    <header className={styles.header}>
      <div className={styles.who}>
        {aside}
        {pupil && onIdentity && (
          <button type="button" className={styles.identity} onClick={onIdentity}>
            <Who pupil={pupil} />
            <VisuallyHidden> {t.identity.open}</VisuallyHidden>
          </button>
        )}
        {pupil && !onIdentity && (
          <span className={styles.identity}>
            <Who pupil={pupil} />
          </span>
        )}
      </div>
      <div className={styles.middle}>{children}</div>
      <div className={styles.place}>
        {number !== null && <span className={styles.number}>{t.laptop(number)}</span>}
        {fullScreen && (
          <button
            type="button"
            className={styles.full}
            aria-label={t.fullScreen}
            title={t.fullScreen}
            onClick={fullScreen}
          >
            <Icon of={icons.fullScreen} size={28} />
          </button>
        )}
      </div>
    </header>
  );
}

function Who({ pupil }: { readonly pupil: Pupil }) {
  const rem = useRem();
  const { partner } = useDesk();
  const name = partner ? deskTexts().and(pupil.name, partner.name) : pupil.name;
  return (
    <>
      {[pupil, ...(partner ? [partner] : [])].map((one) => (
        <span key={one.id} className={styles.ring}>
          <PupilPicture animal={one.picture} size={3.5 * rem} />
        </span>
      ))}
      <span className={styles.name} dir="auto" title={name}>
        {name}
      </span>
    </>
  );
}
