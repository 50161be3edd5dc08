import { RenderingCancelledException, type PDFDocumentProxy } from 'pdfjs-dist';
import type { ImageWidth } from '#protocol/views.ts';
import { fittedSize } from './queue.ts';

/** A page drawn whole, on white. Rejects when the signal aborts or the page cannot be drawn. */
export async function drawPage(
  document_: PDFDocumentProxy,
  pageNumber: number,
  width: ImageWidth,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const page = await document_.getPage(pageNumber);
  signal.throwIfAborted();
  const natural = page.getViewport({ scale: 1 });
  const size = fittedSize(natural, width);
  if (size === null) throw new RangeError('page without a size');
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  try {
    const task = page.render({
      canvas,
      viewport: page.getViewport({ scale: size.scale }),
      background: '#ffffff',
    });
    task.onContinue = continueWithoutFrames;
    const cancel = () => task.cancel();
    signal.addEventListener('abort', cancel, { once: true });
    try {
      await task.promise;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
    return await createImageBitmap(canvas);
  } catch (problem) {
    if (problem instanceof RenderingCancelledException) signal.throwIfAborted();
    throw problem;
  } finally {
    canvas.width = 0;
    canvas.height = 0;
    page.cleanup();
  }
}

const channel = new MessageChannel();
const waiting: FrameRequestCallback[] = [];
channel.port1.onmessage = () => waiting.shift()?.(performance.now());

/**
 * pdf.js asks for an animation frame between two slices. A console behind another window gets none,
 * and the board would stay on the old page; a message comes always, and sooner.
 */
function continueWithoutFrames(go: () => void): void {
  const frames = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) => {
    waiting.push(callback);
    channel.port2.postMessage(null);
    return 0;
  };
  try {
    go();
  } finally {
    window.requestAnimationFrame = frames;
  }
}
