import type { ImageWidth } from '#protocol/views.ts';
import { fittedSize } from './queue.ts';

/** How a film or a sound looks in the list of steps: a still picture, never anything that plays. */
export async function drawFilm(
  blob: string,
  width: ImageWidth,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const film = document.createElement('video');
  const canvas = document.createElement('canvas');
  film.muted = true;
  film.preload = 'auto';
  try {
    film.src = `/blobs/${blob}`;
    await heard(film, 'loadeddata', signal);
    // The first moment of many films is black.
    const length = Number.isFinite(film.duration) ? film.duration : 0;
    film.currentTime = Math.min(3, length / 4);
    await heard(film, 'seeked', signal);
    const size = fittedSize({ width: film.videoWidth, height: film.videoHeight }, width);
    const context = canvas.getContext('2d', { alpha: false });
    if (size === null || !context) throw new RangeError('film without a size');
    canvas.width = size.width;
    canvas.height = size.height;
    context.imageSmoothingQuality = 'high';
    context.drawImage(film, 0, 0, size.width, size.height);
    return await createImageBitmap(canvas);
  } finally {
    film.removeAttribute('src');
    film.load();
    canvas.width = 0;
    canvas.height = 0;
  }
}

function heard(film: HTMLVideoElement, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    film.addEventListener(name, () => resolve(), { once: true, signal });
    film.addEventListener('error', () => reject(new RangeError('film cannot be drawn')), {
      once: true,
      signal,
    });
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** Waves on a slate, the same for every sound: its name stands beside it. */
export function drawSound(width: ImageWidth): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas');
  const height = (width * 9) / 16;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (context) {
    context.fillStyle = '#1b262d';
    context.fillRect(0, 0, width, height);
    context.strokeStyle = '#f2b233';
    context.lineCap = 'round';
    context.lineWidth = width / 48;
    const bars = [0.12, 0.3, 0.52, 0.36, 0.68, 0.9, 0.56, 0.74, 0.42, 0.58, 0.26, 0.14];
    for (const [place, share] of bars.entries()) {
      const x = width * (0.28 + (place * 0.44) / (bars.length - 1));
      const half = (height * share * 0.5) / 2;
      context.beginPath();
      context.moveTo(x, height / 2 - half);
      context.lineTo(x, height / 2 + half);
      context.stroke();
    }
  }
  return createImageBitmap(canvas);
}
