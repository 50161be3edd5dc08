import type { LessonDocument, Step } from '#protocol/lesson.ts';
import type { ImageUrgency } from '#protocol/views.ts';
import { PagePicture } from './page-picture.tsx';
import { ActivityPicture, TimerPicture } from './steps/own-step-picture.tsx';
import { PaperPicture } from './paper-picture.tsx';

export interface StepPictureProps {
  readonly step: Step;
  readonly document: LessonDocument | null;
  readonly urgency?: ImageUrgency;
  readonly alt?: string;
  readonly large?: boolean;
  readonly className?: string | undefined;
  /** The picture is there, of this size (or of this shape). */
  readonly onSize?: (width: number, height: number) => void;
}

/** What a step looks like, whatever its kind. */
export function StepPicture(props: StepPictureProps) {
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
