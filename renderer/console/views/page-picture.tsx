import { classNames } from '#kit/class-names.ts';
import type { ImageUrgency } from '#protocol/views.ts';
import { usePageImage } from '../page-images.ts';
import styles from './page-picture.module.css';

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
  const small = usePageImage({ blob, page, width: 320 }, 'thumbnail');
  const sharp = usePageImage(large ? { blob, page, width: 1920 } : null, urgency);
  const address = sharp ?? small;
  return (
    <span className={classNames(styles.frame, className)} data-ready={address !== null}>
      {address !== null && (
        <img
          src={address}
          alt={alt}
          draggable={false}
          className={styles.page}
          decoding="sync"
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            onSize?.(naturalWidth, naturalHeight)
          }
        />
      )}
    </span>
  );
}
