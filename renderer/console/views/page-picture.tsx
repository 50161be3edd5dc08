import { useState } from 'react';
import { classNames } from '#kit/class-names.ts';
import type { ImageUrgency } from '#protocol/views.ts';
import { useThumbnail } from '../page-images.ts';
import styles from './page-picture.module.css';
import { SharpPicture } from './sharp-picture.tsx';

export interface PagePictureProps {
  readonly blob: string;
  readonly page: number;
  readonly urgency?: ImageUrgency;
  /** Spoken; empty beside words that say the same. */
  readonly alt?: string;
  /** Sharp enough for the stage, not for a list. */
  readonly large?: boolean;
  readonly className?: string | undefined;
  /** The picture is there, of this size. */
  readonly onSize?: (width: number, height: number) => void;
}

/** One page as a picture: its thumbnail at once if there is one, then the sharp one, never half of it. */
export function PagePicture(props: PagePictureProps) {
  const { blob, page, urgency = 'thumbnail', alt = '', large = false, className, onSize } = props;
  const name = `${blob}/${page}`;
  const [sharp, setSharp] = useState<string | null>(null);
  const isSharp = large && sharp === name;
  const small = useThumbnail({ blob, page });
  return (
    <span
      className={classNames(styles.frame, className)}
      data-ready={isSharp || small !== null}
      data-sharp={isSharp}
    >
      {small !== null && !isSharp && (
        <img
          src={small}
          alt={alt}
          draggable={false}
          className={styles.page}
          decoding="sync"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            onSize?.(naturalWidth, naturalHeight)
          }
        />
      )}
      {large && (
        <SharpPicture
          key={name}
          blob={blob}
          page={page}
          urgency={urgency}
          alt={alt}
          onDrawn={(width, height) => {
            setSharp(name);
            onSize?.(width, height);
          }}
        />
      )}
    </span>
  );
}
