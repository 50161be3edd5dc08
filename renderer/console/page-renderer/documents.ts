import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from 'pdfjs-dist';

/**
 * PDFs open for drawing. Each has a worker of its own, so that one that hangs can be ended without
 * harming the other; at most two are open, the least recently used gives way.
 */

const OPEN_DOCUMENTS = 2;
const FROM = new URL('/pdfjs/', location.href).href;

GlobalWorkerOptions.workerSrc = `${FROM}pdf.worker.min.mjs`;

export function createDocuments(passwordOf: (blob: string) => string | undefined) {
  const open = new Map<string, PDFDocumentLoadingTask>();

  function begin(blob: string): PDFDocumentLoadingTask {
    const password = passwordOf(blob);
    const task = getDocument({
      url: new URL(`/blobs/${blob}`, location.href).href,
      ...(password === undefined ? {} : { password }),
      wasmUrl: `${FROM}wasm/`,
      cMapUrl: `${FROM}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${FROM}standard_fonts/`,
      iccUrl: `${FROM}iccs/`,
      // Only the pages that are looked at are read: a scan of 100 MB opens in a moment.
      disableAutoFetch: true,
      disableStream: true,
      rangeChunkSize: 256 * 1024,
      enableXfa: false,
    });
    task.promise.catch(() => forget(blob));
    return task;
  }

  /** Ends the document and its worker; the next `get` opens it anew. */
  function forget(blob: string): void {
    const task = open.get(blob);
    open.delete(blob);
    task?.destroy().catch(() => undefined);
  }

  return {
    get(blob: string) {
      const known = open.get(blob) ?? begin(blob);
      open.delete(blob);
      open.set(blob, known);
      for (const oldest of open.keys()) {
        if (open.size <= OPEN_DOCUMENTS) break;
        forget(oldest);
      }
      return known.promise;
    },
    forget,
  };
}
export type Documents = ReturnType<typeof createDocuments>;
