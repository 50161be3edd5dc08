import type { FileHandle } from 'node:fs/promises';
import { PDFContext, PDFHexString, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { writeAll } from '#storage/whole-file.ts';

/**
 * A PDF written object by object. The library would make the whole file in memory, beside its
 * sources; here an object is gone from memory once it is in the file.
 */
export interface PdfFile {
  context: PDFContext;
  /** Writes what was registered since the last time. */
  flush(): Promise<void>;
  /** Ends the file: the table of its objects. */
  end(root: PDFRef, info: PDFRef): Promise<void>;
}

/** Small objects are written together. */
const MOST_WAITING = 1024 * 1024;
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

export async function createPdfFile(handle: FileHandle): Promise<PdfFile> {
  const context = PDFContext.create();
  const offsets = new Map<number, number>();
  let length = 0;

  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;

  async function write(bytes: Uint8Array): Promise<void> {
    length += bytes.length;
    waitingBytes += bytes.length;
    waiting.push(bytes);
    if (waitingBytes > MOST_WAITING) await drain();
  }
  async function drain(): Promise<void> {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    await writeAll(handle, bytes);
  }
  const writeText = (text: string) => write(Buffer.from(text, 'latin1'));

  async function flush(): Promise<void> {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      offsets.set(ref.objectNumber, length);
      await writeText(`${ref.objectNumber} 0 obj\n`);
      await write(bytesOf(object));
      await writeText('\nendobj\n');
      context.delete(ref);
    }
  }

  async function end(root: PDFRef, info: PDFRef): Promise<void> {
    await flush();
    const count = context.largestObjectNumber + 1;
    const table = length;
    const lines = ['0000000000 65535 f \n'];
    for (let number = 1; number < count; number += 1) {
      const offset = offsets.get(number);
      lines.push(
        offset === undefined
          ? '0000000000 65535 f \n'
          : `${String(offset).padStart(10, '0')} 00000 n \n`,
      );
    }
    const id = PDFHexString.of(crypto.randomUUID().replaceAll('-', '')).toString();
    const trailer = `<</Size ${count}/Root ${root.toString()}/Info ${info.toString()}/ID[${id}${id}]>>`;
    await writeText(`xref\n0 ${count}\n${lines.join('')}trailer\n${trailer}\n`);
    await writeText(`startxref\n${table}\n%%EOF\n`);
    await drain();
  }

  await writeText(HEADER);
  return { context, flush, end };
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
