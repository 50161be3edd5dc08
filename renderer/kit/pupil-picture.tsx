import { animalPicture } from './animal-pictures.ts';
import { animals, isAnimal } from './animals.ts';
import { classNames } from './class-names.ts';
import { pageLanguage } from './i18n.ts';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { ProgressRing, type RingState } from './progress-ring.tsx';
import styles from './pupil-picture.module.css';

export interface PupilPictureProps {
  /** The name of an animal (animals.ts); anything else shows a plain silhouette. */
  readonly animal?: string | undefined;
  /** Outer side in px, ring included. */
  readonly size?: number;
  /** A ring round the picture: how far, and in which state. */
  readonly ring?: { readonly value: number; readonly state?: RingState };
  /** The laptop is asleep or away. */
  readonly dimmed?: boolean;
  /** Speaks the animal's name: where it stands alone. Beside the pupil's name it is silent. */
  readonly named?: boolean;
  readonly className?: string | undefined;
}

const marks = { done: icons.tick, stuck: icons.alertMark, hand: icons.hand } as const;

/** A pupil: her animal in a round, with what she is at. */
export function PupilPicture(props: PupilPictureProps) {
  const { animal, size = 44, ring, dimmed = false, named = false, className } = props;
  const known = animal !== undefined && isAnimal(animal) ? animal : undefined;
  const state = ring?.state ?? 'working';
  const thickness = Math.max(3, Math.round(size / 11));
  const inner = Math.round(size * (ring ? 0.58 : 0.72));
  const mark = ring && state !== 'working' && state !== 'absent' ? marks[state] : undefined;
  const markSize = Math.max(16, Math.round(size * 0.38));
  return (
    <span
      className={classNames(styles.picture, dimmed && styles.dimmed, className)}
      style={{ width: size, height: size }}
    >
      {ring && <ProgressRing value={ring.value} state={state} size={size} thickness={thickness} />}
      <span className={styles.round} style={{ inset: ring ? thickness : 0 }}>
        {known === undefined ? (
          <Icon of={icons.pupil} size={inner} />
        ) : (
          <img
            src={animalPicture(known)}
            alt={named ? animals[known][pageLanguage()] : ''}
            width={inner}
            height={inner}
            draggable={false}
          />
        )}
      </span>
      {mark && (
        <span
          className={classNames(styles.mark, styles[state])}
          style={{ width: markSize, height: markSize }}
        >
          <Icon of={mark} size={Math.round(markSize * 0.7)} />
        </span>
      )}
    </span>
  );
}
