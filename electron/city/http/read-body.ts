import type { IncomingMessage } from 'node:http';

/** Past the limit, this much more is read and thrown away, so that the sender gets to see the answer. */
const PATIENCE = 8;

/** Reads a request's body; null as soon as it is longer than `limit` bytes. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    if (Number(request.headers['content-length'] ?? 0) > limit) resolve(null);
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      resolve(null);
      if (length > limit * PATIENCE) request.destroy();
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
