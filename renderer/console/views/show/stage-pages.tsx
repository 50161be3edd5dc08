import { classNames } from '#kit/class-names.ts';
import { pageStyle } from '#protocol/drawing/place.ts';
import { StepPicture } from '../step-picture.tsx';
import { cut } from './cut.ts';
import styles from './stage-pages.module.css';
import { setPageSize, useStagePlace } from './stage-place.ts';

export interface StagePagesProps {
  readonly alt: string;
  readonly className?: string | undefined;
}

/** The page that the teacher is at, or two of them, as they stand on the wall. */
export function StagePages({ alt, className }: StagePagesProps) {
  const { pages, canvas } = useStagePlace();
  return (
    <div className={classNames(styles.pages, className)}>
      {pages.map(({ step, document, box }) => (
        <span
          key={step.id}
          className={classNames(styles.page, box === null && styles.unknown)}
          style={box ? { ...pageStyle(box, canvas), clipPath: cut(box.crop) } : undefined}
          data-stage-page={step.id}
        >
          <StepPicture
            step={step}
            document={document}
            urgency="preview"
            large
            upright
            alt={alt}
            onSize={(width, height) => setPageSize(step, width, height)}
          />
        </span>
      ))}
    </div>
  );
}
