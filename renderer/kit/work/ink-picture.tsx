import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { drawStroke } from '#protocol/drawing/draw-stroke.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import { fitPage, type PageBox } from '#protocol/drawing/place.ts';
import type { NewStroke } from '#protocol/ink.ts';
import type { Paper } from '#protocol/papers.ts';
import styles from './work.module.css';

/** What lies below the ink: a paper, or the address of a picture. */
export type InkGround =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'image'; readonly src: string };

export interface InkPictureProps {
  readonly ground: InkGround;
  readonly strokes: readonly NewStroke[];
  /** The teacher's ink over it. */
  readonly over?: readonly NewStroke[];
  /** Spoken: whose drawing it is. */
  readonly label: string;
  /** Told where the page stands, in the canvas's own pixels. */
  readonly onPlaced?: (box: PageBox) => void;
  readonly className?: string | undefined;
}

const WALL = 16 / 9;

/** A pupil's drawing with the teacher's ink upon it, sharp at every size. */
export function InkPicture(props: InkPictureProps) {
  const { ground, strokes, over, label, onPlaced, className } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useImage(ground.kind === 'image' ? ground.src : null);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => {
      const box = paint(element, { ground, image, strokes, over: over ?? [] });
      if (box) onPlaced?.(box);
    };
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ground, image, strokes, over, onPlaced]);
  return (
    <canvas
      ref={canvas}
      className={classNames(styles.ink, className)}
      role="img"
      aria-label={label}
      data-strokes={strokes.length + (over?.length ?? 0)}
    />
  );
}

interface Painting {
  ground: InkGround;
  image: HTMLImageElement | null;
  strokes: readonly NewStroke[];
  over: readonly NewStroke[];
}

function paint(canvas: HTMLCanvasElement, painting: Painting): PageBox | null {
  const width = Math.round(canvas.clientWidth * devicePixelRatio);
  const height = Math.round(canvas.clientHeight * devicePixelRatio);
  if (width === 0 || height === 0) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const { ground, image, strokes, over } = painting;
  const ratio = image ? image.naturalWidth / image.naturalHeight : WALL;
  const box = fitPage(ratio, width, height);
  context.clearRect(0, 0, width, height);
  const { left, top } = box;
  if (ground.kind === 'paper') drawPaper(context, ground.paper, box);
  else {
    context.fillStyle = '#fffdf9';
    context.fillRect(left, top, box.width, box.height);
    if (image) context.drawImage(image, left, top, box.width, box.height);
  }
  // An eraser takes away ink and never the page, and the teacher's ink never the pupil's.
  for (const layer of [strokes, over]) {
    const ink = layer.length > 0 ? inkOf(layer, width, height, box) : null;
    if (ink) context.drawImage(ink, 0, 0);
  }
  return box;
}

function inkOf(strokes: readonly NewStroke[], width: number, height: number, box: PageBox) {
  const sheet = new OffscreenCanvas(width, height);
  const context = sheet.getContext('2d');
  if (!context) return null;
  context.beginPath();
  context.rect(box.left, box.top, box.width, box.height);
  context.clip();
  for (const stroke of strokes) drawStroke(context as never, stroke, box);
  return sheet;
}

/** A picture once it is there. */
function useImage(src: string | null): HTMLImageElement | null {
  const [loaded, setLoaded] = useState<HTMLImageElement | null>(null);
  useEffect(() => {
    if (src === null) return;
    let gone = false;
    const image = new Image();
    image.src = src;
    void image.decode().then(
      () => gone || setLoaded(image),
      () => undefined,
    );
    return () => {
      gone = true;
      setLoaded(null);
    };
  }, [src]);
  return loaded;
}
