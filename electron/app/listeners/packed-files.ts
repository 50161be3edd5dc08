import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Thirty laptops fetch the same script at once over a school's Wi-Fi: packed once, a third as long. */
export interface PackedFiles {
  /** Sends the file packed; false when this one is better sent as it is. */
  send(request: IncomingMessage, response: ServerResponse, file: string): Promise<boolean>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const pack = promisify(gzip);

/** For files with a hash in their name only: what was packed once is never read again. */
export function createPackedFiles(): PackedFiles {
  const packed = new Map<string, Promise<Buffer | null>>();

  function packedFile(file: string): Promise<Buffer | null> {
    const known = packed.get(file);
    if (known) return known;
    const made = readFile(file)
      .then((bytes) => pack(bytes, { level: 9 }))
      .catch(() => null);
    packed.set(file, made);
    // Only what exists is remembered: a name that somebody made up must not fill the memory.
    void made.then((bytes) => bytes ?? packed.delete(file));
    return made;
  }

  return {
    async send(request, response, file) {
      const type = TYPES[extname(file)];
      const accepted = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
      if (type === undefined || !accepted || request.headers.range !== undefined) return false;
      const bytes = await packedFile(file);
      if (bytes === null) return false;
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Encoding': 'gzip',
        'Content-Length': bytes.length,
        'Cache-Control': 'public, max-age=31536000, immutable',
        Vary: 'Accept-Encoding',
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
      return true;
    },
  };
}
