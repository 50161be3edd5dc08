import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SendMedia } from './class-media.ts';
import { createHttpServer, sendFileBelow, sendStatus } from './http.ts';
import { createPackedFiles } from './packed-files.ts';

export interface ClassListenerDeps {
  pages: { student: string; remote: string };
  /** What is handed out or on the board; false: the address means none of it. */
  sendMedia: SendMedia;
  /** Answers true when it has taken the request. */
  networkRoutes?: (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ) => Promise<boolean>;
  lang: string;
  log: (message: string, error: unknown) => void;
}

/**
 * The class's listener, on the LAN, open during a session and for a while after it. It serves the
 * pupils' page with what the session hands out and, below `/t/`, the page of the teacher's phone; no
 * other file and no other page of hers.
 */
export function createClassListener(deps: ClassListenerDeps): Server {
  const { pages, sendMedia, networkRoutes, lang, log } = deps;
  const packedFiles = createPackedFiles();
  return createHttpServer(async (request, response, url) => {
    if (await networkRoutes?.(request, response, url)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405);
    if (await sendMedia(request, response, url.pathname)) return;
    const asked = /^(\/t)?(\/|\/assets\/[\w.-]+)$/.exec(url.pathname);
    if (!asked) return sendStatus(response, 404);
    const [, remote, path = '/'] = asked;
    const root = remote === undefined ? pages.student : pages.remote;
    if (path !== '/' && (await packedFiles.send(request, response, join(root, path)))) return;
    return sendFileBelow(request, response, root, path, lang);
  }, log);
}
