import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';

/** pdf.js with all it needs. It reads in one worker and draws in another: this thread stays free. */

const FROM = new URL('/pdfjs/', location.href).href;

GlobalWorkerOptions.workerSrc = `${FROM}pdf.worker.min.mjs`;
GlobalWorkerOptions.rendererSrc = `${FROM}pdf.renderer.min.mjs`;

/**
 * A file up to this size is read whole: pdf.js looks at every page of a flat scan before it gives the
 * first, which piece by piece takes seconds.
 */
export const READ_WHOLE = 256 * 1024 * 1024;

/** Opens a PDF from its bytes, or from an address that gives any piece of it. */
export function openPdf(
  source: Uint8Array<ArrayBuffer> | string,
  password?: string,
): PDFDocumentLoadingTask {
  return getDocument({
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
