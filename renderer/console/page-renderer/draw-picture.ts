import type { DocumentFormat } from '#protocol/lesson.ts';
import type { ImageWidth } from '#protocol/views.ts';
import { fittedSize } from './queue.ts';

/** A picture drawn as a page: whole, upright as the camera was held, on white. */
export async function drawPicture(
  blob: string,
  width: ImageWidth,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const response = await fetch(`/blobs/${blob}`, { signal });
  // The name that a lost connection has: it is tried again.
  if (!response.ok) throw new TypeError(`GET ${response.status}`);
  const address = URL.createObjectURL(await response.blob());
  const canvas = document.createElement('canvas');
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    signal.throwIfAborted();
    const size = fittedSize({ width: image.naturalWidth, height: image.naturalHeight }, width);
    const context = canvas.getContext('2d', { alpha: false });
    if (size === null || !context) throw new RangeError('picture without a size');
    canvas.width = size.width;
    canvas.height = size.height;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, size.width, size.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, size.width, size.height);
    return await createImageBitmap(canvas);
  } finally {
    URL.revokeObjectURL(address);
    canvas.width = 0;
    canvas.height = 0;
  }
}

const STARTS: readonly [start: RegExp, format: DocumentFormat][] = [
  [/^(\x89PNG|\xff\xd8\xff|RIFF....WEBP)/s, 'image'],
  [/^(OggS|ID3|fLaC|RIFF....WAVE|\xff[\xe0-\xff]|....ftypM4)/s, 'audio'],
  [/^(.E\xdf\xa3|....ftyp|RIFF....AVI )/s, 'video'],
];

/** What a file is by its first bytes; for a lesson that is not open nothing else is known here. */
export async function formatOfBytes(blob: string, signal: AbortSignal): Promise<DocumentFormat> {
  const response = await fetch(`/blobs/${blob}`, { headers: { range: 'bytes=0-15' }, signal });
  if (!response.ok) throw new TypeError(`GET ${response.status}`);
  const start = String.fromCharCode(...new Uint8Array(await response.arrayBuffer()));
  return STARTS.find(([known]) => known.test(start))?.[1] ?? 'pdf';
}
