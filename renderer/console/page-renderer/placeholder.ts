import type { ImageWidth } from '#protocol/views.ts';

/** A page that cannot be drawn, as a picture with a sentence: the class sees calm, not a hole. */
export function drawPlaceholder(
  width: ImageWidth,
  title: string,
  detail: string,
): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas');
  const height = (width * 9) / 16;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (context) {
    context.fillStyle = '#fffdf9';
    context.fillRect(0, 0, width, height);
    context.textAlign = 'center';
    context.fillStyle = '#22313a';
    context.font = `700 ${width / 32}px 'Atkinson Hyperlegible Next', sans-serif`;
    context.fillText(title, width / 2, height * 0.48, width * 0.9);
    context.fillStyle = '#465a67';
    context.font = `500 ${width / 52}px 'Atkinson Hyperlegible Next', sans-serif`;
    context.fillText(detail, width / 2, height * 0.56, width * 0.9);
  }
  return createImageBitmap(canvas);
}
