import { AbortException, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist';
import type { ImageWidth } from '#protocol/views.ts';
import { localFile } from './local-files.ts';
import { openPdf, READ_WHOLE } from './open-pdf.ts';

/**
 * PDFs open for drawing. Each has workers of its own, so that one that hangs can be ended without
 * harming the other; at most two are open, the least recently used gives way, and all are closed when
 * nothing is left to draw: a scan takes its own size in memory.
 */

const OPEN_DOCUMENTS = 2;
const IDLE_MS = 3000;

interface Opened {
  readonly promise: Promise<PDFDocumentProxy>;
  close(): void;
}

export function createDocuments(passwordOf: (blob: string) => string | undefined) {
  const open = new Map<string, Opened>();
  let idle: ReturnType<typeof setTimeout> | undefined;

  function begin(blob: string, width: ImageWidth): Opened {
    const stop = new AbortController();
    let task: PDFDocumentLoadingTask | null = null;
    const promise = sourceOf(blob, stop.signal)
      .then((source) => {
        stop.signal.throwIfAborted();
        task = openPdf(source, width > 1920 ? width : 1920, passwordOf(blob));
        return task.promise;
      })
      .catch((problem: unknown) => {
        // Closed while it was read: that says nothing of the file, and is tried again.
        throw stop.signal.aborted ? new AbortException('closed meanwhile') : problem;
      });
    const opened: Opened = {
      promise,
      close() {
        stop.abort();
        task?.destroy().catch(() => undefined);
      },
    };
    promise.catch(() => {
      if (open.get(nameOf(blob, width)) === opened) end(nameOf(blob, width));
    });
    return opened;
  }

  /** Ends a document and its workers; the next `get` opens it anew. */
  function end(name: string): void {
    const opened = open.get(name);
    open.delete(name);
    opened?.close();
  }

  function keep(name: string, opened: Opened): void {
    open.delete(name);
    open.set(name, opened);
    for (const oldest of open.keys()) {
      if (open.size <= OPEN_DOCUMENTS) break;
      end(oldest);
    }
  }

  return {
    /** For drawing pages of this width: its pictures are decoded no larger than that asks for. */
    get(blob: string, width: ImageWidth): Promise<PDFDocumentProxy> {
      clearTimeout(idle);
      const name = nameOf(blob, width);
      const opened = open.get(name) ?? begin(blob, width);
      keep(name, opened);
      return opened.promise;
    },
    /** A document that somebody else has opened. */
    adopt(blob: string, width: ImageWidth, task: PDFDocumentLoadingTask): void {
      const name = nameOf(blob, width);
      const close = () => void task.destroy().catch(() => undefined);
      // Another job may be drawing from the one that is open: it is not taken from under it.
      if (open.has(name)) close();
      else keep(name, { promise: task.promise, close });
    },
    forget: (blob: string, width: ImageWidth) => end(nameOf(blob, width)),
    /** Nothing is left to draw: closes all in a moment, unless something comes. */
    rest(): void {
      clearTimeout(idle);
      idle = setTimeout(() => [...open.keys()].forEach(end), IDLE_MS);
    },
  };
}
/** Thumbnails are drawn from the document that is open for the usual wall. */
function nameOf(blob: string, width: ImageWidth): string {
  return `${blob}/${Math.max(width, 1920)}`;
}

export type Documents = ReturnType<typeof createDocuments>;

/** The bytes of the file that was dropped a moment ago, or of the copy that the app keeps. */
async function sourceOf(
  blob: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | string> {
  const file = localFile(blob);
  if (file && file.size <= READ_WHOLE) {
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      // The USB key has gone meanwhile: the app has its copy.
    }
  }
  const address = new URL(`/blobs/${blob}`, location.href).href;
  // Not into the browser's own cache: it would hold a second copy of a file that is on this disk.
  const options = { signal, cache: 'no-store' } as const;
  const head = await fetch(address, { ...options, method: 'HEAD' });
  // The name that a lost connection has: it is tried again.
  if (!head.ok) throw new TypeError(`HEAD ${head.status}`);
  if (Number(head.headers.get('content-length') ?? Infinity) > READ_WHOLE) return address;
  const response = await fetch(address, options);
  if (!response.ok) throw new TypeError(`GET ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
