import type { Server } from 'node:http';
import { join } from 'node:path';
import { createHttpServer, sendFileBelow, sendStatus } from './http.ts';
import { createPackedFiles } from './packed-files.ts';

/**
 * The class's listener, on the LAN, open only during a session. It serves the pupils' page and
 * nothing else: no file of the teacher's, no page of hers, no command of hers.
 */
export function createClassListener(
  studentPages: string,
  lang: string,
  log: (message: string, error: unknown) => void,
): Server {
  const packedFiles = createPackedFiles();
  return createHttpServer(async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405);
    const isAsset = /^\/assets\/[\w.-]+$/.test(url.pathname);
    if (isAsset && (await packedFiles.send(request, response, join(studentPages, url.pathname)))) {
      return;
    }
    if (isAsset || url.pathname === '/') {
      return sendFileBelow(request, response, studentPages, url.pathname, lang);
    }
    return sendStatus(response, 404);
  }, log);
}
