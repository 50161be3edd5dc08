import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import type { ImageWidth } from '#protocol/views.ts';

/** pdf.js with all it needs. It reads in one worker and draws in another: this thread stays free. */

const FROM = new URL('/pdfjs/', location.href).href;

GlobalWorkerOptions.workerSrc = `${FROM}pdf.worker.min.mjs`;
GlobalWorkerOptions.rendererSrc = `${FROM}pdf.renderer.min.mjs`;

/**
 * A file up to this size is read whole: pdf.js looks at every page of a flat scan before it gives the
 * first, which piece by piece takes seconds.
 */
export const READ_WHOLE = 256 * 1024 * 1024;

/**
 * The largest picture that is decoded whole, in bytes. A larger one (a scan at 300 dpi) is halved
 * until it fits, while it is decoded, which takes a fraction of the time and of the memory; what is
 * left has at least as many pixels as the whole box that the page is fitted into.
 */
function largestPicture(width: ImageWidth): number {
  const box = width * ((width * 9) / 16);
  const pixelsKept = 4 * box;
  return pixelsKept * 4;
}

/** Opens a PDF from its bytes, or from an address that gives any piece of it, for pages this wide. */
export function openPdf(
  source: Uint8Array<ArrayBuffer> | string,
  width: ImageWidth,
  password?: string,
): PDFDocumentLoadingTask {
  return getDocument({
    canvasMaxAreaInBytes: largestPicture(width),
    ...(typeof source === 'string' ? { url: source } : { data: source }),
    ...(password === undefined ? {} : { password }),
    wasmUrl: `${FROM}wasm/`,
    cMapUrl: `${FROM}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${FROM}standard_fonts/`,
    iccUrl: `${FROM}iccs/`,
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 256 * 1024,
    enableXfa: false,
  });
}
