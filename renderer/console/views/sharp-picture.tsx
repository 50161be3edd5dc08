import { useEffect, useRef, useState } from 'react';
import type { ImageUrgency } from '#protocol/views.ts';
import { fetchPicture } from '../page-images.ts';
import styles from './page-picture.module.css';

export interface SharpPictureProps {
  readonly blob: string;
  readonly page: number;
  readonly urgency: ImageUrgency;
  readonly alt: string;
  /** It is drawn; its page has this size. */
  readonly onDrawn: (width: number, height: number) => void;
}

/**
 * A page in exactly the pixels of its place. Only those are kept: an `<img>` as large as the wall
 * would hold the whole picture, and several copies of it, in memory.
 */
export function SharpPicture({ blob, page, urgency, alt, onDrawn }: SharpPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const told = useRef(onDrawn);
  useEffect(() => {
    told.current = onDrawn;
  });

  useEffect(() => {
    const element = canvas.current;
    const place = element?.parentElement;
    if (!element || !place) return;
    let stop = new AbortController();
    const draw = async () => {
      stop.abort();
      stop = new AbortController();
      const size = await drawInto(element, place, { blob, page, urgency }, stop.signal);
      if (!size) return;
      setDrawn(true);
      told.current(size.width, size.height);
    };
    // Its first call is the first drawing.
    const resized = new ResizeObserver(() => void draw());
    resized.observe(place);
    return () => {
      resized.disconnect();
      stop.abort();
      element.width = 0;
    };
  }, [blob, page, urgency]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={alt}
      className={styles.page}
      hidden={!drawn}
      data-page={`${blob}/${page}`}
    />
  );
}

async function drawInto(
  canvas: HTMLCanvasElement,
  place: HTMLElement,
  page: Pick<SharpPictureProps, 'blob' | 'page' | 'urgency'>,
  signal: AbortSignal,
): Promise<{ width: number; height: number } | null> {
  const picture = await fetchPicture({ ...page, width: 1920 }, page.urgency, signal);
  if (picture === null) return null;
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const [placeWidth, placeHeight] = [place.clientWidth, place.clientHeight];
  const scale = Math.min(
    1,
    (placeWidth / width) * devicePixelRatio,
    (placeHeight / height) * devicePixelRatio,
  );
  if (!signal.aborted && scale > 0) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d', { alpha: false });
    if (context) context.imageSmoothingQuality = 'high';
    context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
  return signal.aborted || scale === 0 ? null : { width, height };
}
