import { useState } from 'react';
import { classNames } from '#kit/class-names.ts';
import { pageStyle } from '#protocol/drawing/place.ts';
import { placePages } from '#protocol/drawing/place-pages.ts';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { lyingOf } from '#protocol/look.ts';
import type { ImageUrgency } from '#protocol/views.ts';
import { PagePicture } from './page-picture.tsx';
import picture from './page-picture.module.css';
import { ActivityPicture, TimerPicture } from './steps/own-step-picture.tsx';
import { PaperPicture } from './paper-picture.tsx';
import { cut } from './show/cut.ts';

export interface StepPictureProps {
  readonly step: Step;
  readonly document: LessonDocument | null;
  readonly urgency?: ImageUrgency;
  readonly alt?: string;
  readonly large?: boolean;
  readonly className?: string | undefined;
  /** The whole page, upright: somebody else turns it and cuts it out. */
  readonly upright?: boolean;
  /** The picture is there, of this size (or of this shape). */
  readonly onSize?: (width: number, height: number) => void;
}

/** What a step looks like, whatever its kind. */
export function StepPicture(props: StepPictureProps) {
  const { step, upright = false } = props;
  const { turn, crop } = lyingOf(step);
  if (!upright && (turn !== undefined || crop !== undefined)) {
    return <LyingPicture {...props} />;
  }
  return <UprightPicture {...props} />;
}

function UprightPicture(props: StepPictureProps) {
  const { step, document, urgency, alt, large, className, onSize } = props;
  const spoken = alt === undefined ? {} : { alt };
  const sized = onSize === undefined ? {} : { onSize };
  if (step.kind === 'paper') {
    return <PaperPicture paper={step.paper} {...spoken} {...sized} className={className} />;
  }
  if (step.kind === 'timer') {
    return (
      <TimerPicture
        step={step}
        live={large ?? false}
        alt={alt ?? ''}
        {...sized}
        className={className}
      />
    );
  }
  if (step.kind === 'activity') {
    return (
      <ActivityPicture
        step={step}
        live={large ?? false}
        alt={alt ?? ''}
        {...sized}
        className={className}
      />
    );
  }
  if (document === null) return null;
  // On the wall a film has the whole page, whatever its own shape: ink keeps to that.
  const film = step.kind === 'media' && onSize ? { onSize: () => onSize(16, 9) } : {};
  return (
    <PagePicture
      blob={document.blob}
      page={step.kind === 'media' ? 1 : step.page}
      {...spoken}
      {...sized}
      {...film}
      {...(urgency === undefined ? {} : { urgency })}
      {...(large === undefined ? {} : { large })}
      className={className}
    />
  );
}

/** Pictures of steps stand in frames of the board's shape. */
const FRAME = { width: 16_000, height: 9000 };

/** A step that is turned, or a part of its page, in a frame of the board's shape. */
function LyingPicture({ className, onSize, large = false, ...props }: StepPictureProps) {
  const { turn, crop } = lyingOf(props.step);
  const [ratio, setRatio] = useState<number | null>(null);
  const [box] = ratio === null ? [] : placePages([{ ratio, turn, crop }], null, FRAME).boxes;
  const style = box
    ? { ...pageStyle(box, FRAME), clipPath: cut(crop) }
    : ({ visibility: 'hidden' } as const);
  return (
    <span className={classNames(picture.frame, className)}>
      <span className={picture.lying} style={style}>
        <UprightPicture
          {...props}
          // A part of a thumbnail would be a blur.
          large={large || crop !== undefined}
          onSize={(width, height) => {
            setRatio(width / height);
            onSize?.(width, height);
          }}
        />
      </span>
    </span>
  );
}
