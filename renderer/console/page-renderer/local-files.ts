import type { PDFDocumentLoadingTask } from 'pdfjs-dist';
import type { ImageWidth } from '#protocol/views.ts';

export interface OpenedAhead {
  readonly task: PDFDocumentLoadingTask;
  readonly firstPage: ImageBitmap;
  readonly width: ImageWidth;
}

/**
 * Files that were dropped here, by the name that the app keeps them under. A `File` is only a handle:
 * it takes no memory, and reading it is much faster than asking the app for its copy.
 */
export interface LocalFile {
  readonly file: File;
  /** Being opened, with its first page drawn; whoever takes them closes them. */
  opened?: Promise<OpenedAhead | undefined> | undefined;
}

const files = new Map<string, LocalFile>();

export function rememberFile(blob: string, local: LocalFile): void {
  files.set(blob, local);
}

export function localFile(blob: string): File | undefined {
  return files.get(blob)?.file;
}

/** What is being opened ahead, once: the document and its first page. It has a limit of its own. */
export function takeOpened(blob: string): Promise<OpenedAhead | undefined> | undefined {
  const local = files.get(blob);
  const opened = local?.opened;
  if (local) local.opened = undefined;
  return opened;
}
