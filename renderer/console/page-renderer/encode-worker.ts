/** Encodes finished pages off the main thread, so that the console never stutters. */

export interface EncodeRequest {
  readonly id: number;
  readonly bitmap: ImageBitmap;
  /** Widths of the boxes for which a smaller image is made as well. */
  readonly smaller: readonly number[];
}
export type EncodeAnswer =
  | { readonly id: number; readonly images: Blob[] }
  | { readonly id: number; readonly problem: string };

const LARGEST_PNG = 2 * 1024 * 1024;
/** Drawn pages have few colours; a scan or a photograph has thousands. */
const PHOTO_COLOURS = 1500;

addEventListener('message', (event: MessageEvent<EncodeRequest>) => {
  void answer(event.data).then((message) => postMessage(message));
});

async function answer({ id, bitmap, smaller }: EncodeRequest): Promise<EncodeAnswer> {
  try {
    const whole = toCanvas(bitmap, bitmap.width, bitmap.height);
    const images = [await encode(whole, looksLikePhoto(bitmap))];
    for (const boxWidth of smaller) {
      const scale = Math.min(boxWidth / bitmap.width, (boxWidth * 9) / 16 / bitmap.height, 1);
      const canvas = toCanvas(bitmap, bitmap.width * scale, bitmap.height * scale);
      images.push(await encode(canvas, false));
    }
    return { id, images };
  } catch (problem) {
    return { id, problem: String(problem) };
  } finally {
    bitmap.close();
  }
}

function toCanvas(bitmap: ImageBitmap, width: number, height: number): OffscreenCanvas {
  const size = [Math.max(1, Math.round(width)), Math.max(1, Math.round(height))] as const;
  const canvas = new OffscreenCanvas(...size);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, ...size);
  return canvas;
}

async function encode(canvas: OffscreenCanvas, photo: boolean): Promise<Blob> {
  if (!photo) {
    const png = await canvas.convertToBlob({ type: 'image/png' });
    if (png.size <= LARGEST_PNG) return png;
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
}

function looksLikePhoto(bitmap: ImageBitmap): boolean {
  const sample = new OffscreenCanvas(160, 90);
  const context = sample.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return false;
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, 160, 90);
  const { data } = context.getImageData(0, 0, 160, 90);
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    colours.add(((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2));
  }
  return colours.size > PHOTO_COLOURS;
}
