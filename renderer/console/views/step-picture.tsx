import type { LessonDocument, Step } from '#protocol/lesson.ts';
import type { ImageUrgency } from '#protocol/views.ts';
import { PagePicture } from './page-picture.tsx';
import { PaperPicture } from './paper-picture.tsx';

export interface StepPictureProps {
  readonly step: Step;
  readonly document: LessonDocument | null;
  readonly urgency?: ImageUrgency;
  readonly alt?: string;
  readonly large?: boolean;
  readonly className?: string | undefined;
}

/** What a step looks like, whatever its kind. */
export function StepPicture({ step, document, urgency, alt, large, className }: StepPictureProps) {
  const spoken = alt === undefined ? {} : { alt };
  if (step.kind === 'paper') {
    return <PaperPicture paper={step.paper} {...spoken} className={className} />;
  }
  if (document === null) return null;
  return (
    <PagePicture
      blob={document.blob}
      page={step.page}
      {...spoken}
      {...(urgency === undefined ? {} : { urgency })}
      {...(large === undefined ? {} : { large })}
      className={className}
    />
  );
}
