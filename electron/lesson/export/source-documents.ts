import { readFile } from 'node:fs/promises';
import { ParseSpeeds, PDFDocument, PDFObjectCopier, type PDFContext } from '@cantoo/pdf-lib';
import type { ExportSource } from './job.ts';
import { formOfPage, type PageForm } from './page-form.ts';

type PdfSource = Extract<ExportSource, { kind: 'pdf' }>;

/** The PDFs that pages come from. */
export interface SourceDocuments {
  /** The page as a form of the new file; null when the library cannot make sense of it. */
  page(source: PdfSource): Promise<PageForm | null>;
  /** Forgets documents that no further page needs. */
  keepOnly(files: ReadonlySet<string>): void;
}

interface Source {
  document: PDFDocument;
  /** Knows what was copied: fonts and pictures of several pages are copied once. */
  copier: PDFObjectCopier;
}

export function createSourceDocuments(target: PDFContext): SourceDocuments {
  const open = new Map<string, Promise<Source | null>>();

  async function load({ file, pageCount, password }: PdfSource): Promise<Source | null> {
    try {
      // A Buffer, because its pieces share its memory: a large file is held once.
      const document = await PDFDocument.load(await readFile(file), {
        parseSpeed: ParseSpeeds.Fastest,
        updateMetadata: false,
        // Without one it may still be encrypted, against changes only.
        password: password ?? '',
      });
      if (document.isEncrypted && !document.context.isDecrypted) return null;
      if (document.getPageCount() !== pageCount) return null;
      return { document, copier: PDFObjectCopier.for(document.context, target) };
    } catch {
      return null;
    }
  }

  return {
    async page(source) {
      const known = open.get(source.file) ?? load(source);
      open.set(source.file, known);
      const found = await known;
      if (!found) return null;
      try {
        return formOfPage(found.document.getPage(source.page - 1).node, found.copier, target);
      } catch {
        return null;
      }
    },
    keepOnly(files) {
      for (const file of open.keys()) if (!files.has(file)) open.delete(file);
    },
  };
}
