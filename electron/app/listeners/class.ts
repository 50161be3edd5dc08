import type { Server } from 'node:http';
import { join } from 'node:path';
import { createHttpServer, sendFileBelow, sendStatus } from './http.ts';
import { playElsewhere } from './play-elsewhere.ts';
import { createPackedFiles } from './packed-files.ts';

/**
 * The class's listener, on the LAN, open only during a session. It serves the pupils' page and,
 * below `/t/`, the page of the teacher's phone; no file and no other page of hers.
 */
export function createClassListener(
  pages: { student: string; remote: string },
  lang: string,
  log: (message: string, error: unknown) => void,
  h5pPort: () => number | null = () => null,
): Server {
  const packedFiles = createPackedFiles();
  return createHttpServer(async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405);
    if (playElsewhere(request, response, url.pathname, h5pPort())) return;
    const asked = /^(\/t)?(\/|\/assets\/[\w.-]+)$/.exec(url.pathname);
    if (!asked) return sendStatus(response, 404);
    const [, remote, path = '/'] = asked;
    const root = remote === undefined ? pages.student : pages.remote;
    if (path !== '/' && (await packedFiles.send(request, response, join(root, path)))) return;
    return sendFileBelow(request, response, root, path, lang);
  }, log);
}
