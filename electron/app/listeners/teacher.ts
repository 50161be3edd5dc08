import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  IMAGE_URGENCIES,
  IMAGE_WIDTHS,
  type ImageUrgency,
  type ImageWidth,
} from '#protocol/views.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { BlobStore } from '#storage/blobs.ts';
import { PAGE_IMAGE_TYPES, type PageImages, type PageImageType } from '#storage/page-images.ts';
import type { Imports } from '../imports.ts';
import type { SendActivities } from './activity-export.ts';
import type { ActivityFiles } from './activity-files.ts';
import { nameOf, type PassingImages, type WaitingRoom } from '../page-images.ts';
import { createHttpServer, sendFile, sendFileBelow, sendJson, sendStatus } from './http.ts';

/**
 * The teacher's listener, on 127.0.0.1 only. The address with the launch's secret gives a cookie;
 * without it nothing is answered. Host and Origin are checked, so that a page of another site in
 * the same browser can neither read nor command.
 */
export interface TeacherListenerDeps {
  secret: string;
  pages: string;
  lang: string;
  blobs: BlobStore;
  pageImages: PageImages;
  waitingRoom: WaitingRoom;
  passingImages: PassingImages;
  imports: Imports;
  activityFiles: ActivityFiles;
  /** Sends a finished PDF of a lesson. */
  sendExport: (request: IncomingMessage, response: ServerResponse, id: string) => Promise<void>;
  /** Sends the activities of a lesson; false: the address means none. */
  sendActivities: SendActivities;
  /** Sends a lesson as one file. */
  saveLesson: (request: IncomingMessage, response: ServerResponse, id: string) => Promise<void>;
  /** Sends a session's answers as a file; false when the path asks for something else. */
  sendClassExport: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
  log: (message: string, error: unknown) => void;
}

export function createTeacherListener(deps: TeacherListenerDeps): {
  server: Server;
  allowed: (request: IncomingMessage) => boolean;
} {
  const server = createHttpServer(async (request, response, url) => {
    if (!ownHost(request)) return sendStatus(response, 403);
    if (url.pathname === '/start') return start(request, response, url);
    if (!hasCookie(request) || !ownOrigin(request)) return sendStatus(response, 403);
    return route(request, response, url);
  }, deps.log);

  function start(request: IncomingMessage, response: ServerResponse, url: URL): void {
    if (!sameSecret(url.searchParams.get('key') ?? '')) return sendStatus(response, 403);
    response.writeHead(302, {
      'Set-Cookie': `${cookieName(request)}=${deps.secret}; HttpOnly; SameSite=Strict; Path=/`,
      'Cache-Control': 'no-store',
      Location: '/console/',
    });
    response.end();
  }

  async function route(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    const { method } = request;
    const path = decodePath(url.pathname);
    if (path === null) return sendStatus(response, 400);
    const image = /^\/pages\/([0-9a-f]{64})\/([1-9]\d{0,5})\/(\d{3,4})$/.exec(path);
    if (image) return pageImage(request, response, url, image);
    const kept = /^\/pages\/([0-9a-f]{64})\/(\d{3,4})$/.exec(path);
    if (kept && method === 'GET') {
      return sendJson(response, 200, deps.pageImages.pages(kept[1] ?? '', Number(kept[2])));
    }
    if (method === 'POST' && path === '/import') return importFile(request, response, url);
    if (method === 'POST' && path === '/activity-media') {
      return deps.activityFiles.media(request, response);
    }
    const draft = /^\/activity-drafts\/([A-Za-z0-9-]{1,80})$/.exec(path)?.[1];
    if (draft !== undefined) return deps.activityFiles.draft(request, response, draft);
    if (method !== 'GET' && method !== 'HEAD') return sendStatus(response, 405);
    if (await deps.sendActivities(request, response, url)) return;
    const blob = /^\/blobs\/([0-9a-f]{64})$/.exec(path)?.[1];
    if (blob !== undefined) {
      const cache = 'private, max-age=31536000, immutable';
      const type = 'application/octet-stream';
      return sendFile(request, response, deps.blobs.path(blob), { cache, type });
    }
    const finished = /^\/exports\/([A-Za-z0-9-]{1,64})\.pdf$/.exec(path)?.[1];
    if (finished !== undefined) return deps.sendExport(request, response, finished);
    const lesson = /^\/lessons\/([A-Za-z0-9-]{1,64})\.ardoise$/.exec(path)?.[1];
    if (lesson !== undefined) return deps.saveLesson(request, response, lesson);
    if (deps.sendClassExport(request, response, path)) return;
    if (/^\/(console|board|assets|pdfjs)\//.test(path)) {
      return sendFileBelow(request, response, deps.pages, path, deps.lang);
    }
    if (path === '/favicon.ico')
      return sendFileBelow(request, response, deps.pages, '/favicon.ico', deps.lang);
    return sendStatus(response, 404);
  }

  async function pageImage(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    [, blob = '', page, givenWidth]: RegExpExecArray,
  ): Promise<void> {
    const width = IMAGE_WIDTHS.find((known) => known === Number(givenWidth));
    if (width === undefined) return sendStatus(response, 404);
    const key = { blob, page: Number(page), width };
    if (request.method === 'PUT') return keepImage(request, response, url, key);
    if (request.method !== 'GET') return sendStatus(response, 405);
    let found = deps.pageImages.get(key);
    if (!found && !deps.passingImages.has(nameOf(key))) {
      const gone = new AbortController();
      response.on('close', () => gone.abort());
      await deps.waitingRoom.wait(key, urgencyOf(url), gone.signal);
      found = deps.pageImages.get(key);
    }
    const passing = deps.passingImages.get(nameOf(key));
    if (!found && passing) {
      response.writeHead(200, { 'Content-Type': passing.type, 'Cache-Control': 'no-store' });
      return void response.end(passing.bytes);
    }
    if (!found) return sendStatus(response, 404);
    const cache = 'private, max-age=31536000, immutable';
    return sendFile(request, response, found.path, { cache, type: found.type });
  }

  async function keepImage(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    key: { blob: string; page: number; width: ImageWidth },
  ): Promise<void> {
    const type = request.headers['content-type'] ?? '';
    if (!isImageType(type)) return sendStatus(response, 415);
    if (Number(request.headers['content-length'] ?? Infinity) > LIMITS.pageImageBytes) {
      return sendStatus(response, 413);
    }
    const bytes = await buffer(request);
    if (url.searchParams.get('keep') === 'launch')
      deps.passingImages.set(nameOf(key), { type, bytes });
    else await deps.pageImages.put(key, type, bytes);
    deps.waitingRoom.arrived(key);
    response.writeHead(204).end();
  }

  async function importFile(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    // A refused upload must not take the connection, and the refusal, with it.
    const bytes = request.iterator({ destroyOnReturn: false });
    const into = url.searchParams.get('into') === 'current' ? 'current' : 'new';
    const added = await deps.imports.add(url.searchParams.get('name') ?? '', bytes, into);
    sendJson(response, 200, { import: added.id, blob: added.blob });
  }

  function sameSecret(given: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(deps.secret)];
    return a.length === b.length && timingSafeEqual(a, b);
  }

  function hasCookie(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    const prefix = `${cookieName(request)}=`;
    return cookies.some(
      (cookie) => cookie.startsWith(prefix) && sameSecret(cookie.slice(prefix.length)),
    );
  }

  return {
    server,
    allowed: (request) => ownHost(request) && hasCookie(request) && ownOrigin(request, true),
  };
}

/** Two apps on one PC must not take each other's cookie: cookies know no port, so the name has it. */
function cookieName(request: IncomingMessage): string {
  return `ardoise-${request.socket.localPort ?? 0}`;
}

function ownHost(request: IncomingMessage): boolean {
  return request.headers.host === `127.0.0.1:${request.socket.localPort}`;
}

/** Browsers send Origin with every request that could change something, and with every WebSocket. */
function ownOrigin(request: IncomingMessage, needed = false): boolean {
  const { origin } = request.headers;
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  if (origin === undefined) return !needed && !changes;
  return origin === `http://127.0.0.1:${request.socket.localPort}`;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function urgencyOf(url: URL): ImageUrgency {
  const given = url.searchParams.get('urgency');
  return IMAGE_URGENCIES.find((urgency) => urgency === given) ?? 'thumbnail';
}

function isImageType(type: string): type is PageImageType {
  return type in PAGE_IMAGE_TYPES;
}
