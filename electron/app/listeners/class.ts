import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createHttpServer, redirect, sendFileBelow, sendStatus } from './http.ts';
import { createPackedFiles } from './packed-files.ts';

/**
 * The class's listener, on the LAN, open only during a session. It serves the pupils' page and,
 * below `/t/`, the page of the teacher's phone; no file and no other page of hers.
 */
export function createClassListener(
  pages: { student: string; remote: string },
  lang: string,
  log: (message: string, error: unknown) => void,
  /** Answers true when it has taken the request. */
  more: (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ) => Promise<boolean> = async () => false,
): Server {
  const packedFiles = createPackedFiles();
  return createHttpServer(async (request, response, url) => {
    if (await more(request, response, url)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405);
    // What a person types from a sticker: the address and the laptop's number.
    const sticker = /^\/(\d{1,3})$/.exec(url.pathname)?.[1];
    if (sticker !== undefined) return redirect(response, `/?portable=${sticker}`);
    const asked = /^(\/t)?(\/|\/assets\/[\w.-]+)$/.exec(url.pathname);
    if (!asked) return sendStatus(response, 404);
    const [, remote, path = '/'] = asked;
    const root = remote === undefined ? pages.student : pages.remote;
    if (path !== '/' && (await packedFiles.send(request, response, join(root, path)))) return;
    return sendFileBelow(request, response, root, path, lang);
  }, log);
}
