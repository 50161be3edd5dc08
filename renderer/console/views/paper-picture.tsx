import { useLayoutEffect, useRef } from 'react';
import { classNames } from '#kit/class-names.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import type { Paper } from '#protocol/papers.ts';
import styles from './page-picture.module.css';

export interface PaperPictureProps {
  readonly paper: Paper;
  /** Spoken; empty beside words that say the same. */
  readonly alt?: string;
  readonly className?: string | undefined;
  /** Told the shape of every paper once it is drawn: 16 to 9. */
  readonly onSize?: (width: number, height: number) => void;
}

/** A blank page as the board shows it, drawn in this screen's own pixels. */
export function PaperPicture({ paper, alt = '', className, onSize }: PaperPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => paint(element, paper);
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [paper]);
  useLayoutEffect(() => onSize?.(16, 9), [onSize]);
  return (
    <span className={classNames(styles.frame, className)} data-ready="true">
      <canvas
        ref={canvas}
        className={styles.page}
        role={alt === '' ? 'presentation' : 'img'}
        aria-label={alt === '' ? undefined : alt}
        data-paper={paper}
      />
    </span>
  );
}

function paint(canvas: HTMLCanvasElement, paper: Paper): void {
  const width = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round(canvas.clientHeight * devicePixelRatio);
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return;
  canvas.width = width;
  canvas.height = height;
  const scale = Math.min(width / 16, height / 9);
  const box = { width: Math.round(scale * 16), height: Math.round(scale * 9) };
  const left = Math.round((width - box.width) / 2);
  const top = Math.round((height - box.height) / 2);
  drawPaper(context, paper, { left, top, ...box });
}
