import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { H5pPackages, PackedFile } from '#classroom/formats/h5p-packages.ts';
import { LIMITS } from '#protocol/limits.ts';
import { createHttpServer, readRange, sendFileBelow, sendStatus } from './http.ts';

/**
 * The origin of H5P packages: a port of its own, because a package is a program from anywhere. What
 * it serves runs in a sandbox without any origin at all, may load nothing but its own package, and
 * so reaches neither the pupils' page, nor its storage, nor the wire. It knows no secret.
 */
export interface H5pListenerDeps {
  /** The page that plays a package, built from renderer/h5p. */
  player: string;
  packages: H5pPackages;
  /** Whether this blob is a package that was handed out: nothing else is served. */
  isHandedOut: (blob: string) => boolean;
  lang: string;
  log: (message: string, error: unknown) => void;
}

export function createH5pListener(deps: H5pListenerDeps): Server {
  const server = createHttpServer(async (request, response, url) => {
    secure(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405);
    const asked = /^\/play\/([0-9a-f]{64})\/(.*)$/.exec(url.pathname);
    const [, blob = '', path = ''] = asked ?? [];
    if (!asked || !deps.isHandedOut(blob)) return sendStatus(response, 404);
    const name = path.startsWith('files/') ? decoded(path.slice('files/'.length)) : null;
    if (name === null) {
      return sendFileBelow(request, response, deps.player, `/${path}`, deps.lang);
    }
    const file = await deps.packages.find(blob, name);
    return file ? sendPacked(request, response, file, name) : sendStatus(response, 404);
  }, deps.log);
  // Nobody sends it anything but short requests.
  server.requestTimeout = 15_000;
  server.maxConnections = LIMITS.classConnections;
  return server;
}

/** A host as browsers send it; what is anything else gets no policy that names it. */
const HOST = /^[\w.:[\]-]{1,255}$/;

function secure(request: IncomingMessage, response: ServerResponse): void {
  const { host = '' } = request.headers;
  // Named, for a page without an origin has no 'self' that every browser would agree on.
  const own = HOST.test(host) ? `http://${host}` : "'none'";
  response.removeHeader('X-Frame-Options');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader(
    'Content-Security-Policy',
    [
      'sandbox allow-scripts allow-forms',
      "default-src 'none'",
      // H5P's own libraries write scripts and styles into the page and compile templates.
      `script-src ${own} 'unsafe-inline' 'unsafe-eval'`,
      `style-src ${own} 'unsafe-inline'`,
      `img-src ${own} data: blob:`,
      `media-src ${own} data: blob:`,
      `font-src ${own} data:`,
      `connect-src ${own}`,
      "form-action 'none'",
      "base-uri 'none'",
    ].join('; '),
  );
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.vtt': 'text/vtt; charset=utf-8',
};

/** Packed as it lies there, where the laptop takes that: it costs this PC nothing. */
async function sendPacked(
  request: IncomingMessage,
  response: ServerResponse,
  file: PackedFile,
  name: string,
): Promise<void> {
  const { entry } = file;
  const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
  const head = { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' };
  const isMedium = /^(video|audio)\//.test(type);
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (entry.packed && takesGzip && !isMedium) {
    response.writeHead(200, {
      ...head,
      'Content-Encoding': 'gzip',
      'Content-Length': GZIP_HEAD.length + entry.packedSize + 8,
      Vary: 'Accept-Encoding',
    });
    if (request.method === 'HEAD') return void response.end();
    return send(asGzip(file), response);
  }
  const range = readRange(request.headers.range, entry.size);
  if (range === 'unsatisfiable') return sendStatus(response, 416);
  const { start, end } = range ?? { start: 0, end: entry.size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...head,
    'Content-Length': Math.max(0, end - start + 1),
    'Accept-Ranges': 'bytes',
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${entry.size}` } : {}),
  });
  if (request.method === 'HEAD') return void response.end();
  return send(part(file.plain(), start, end), response);
}

/** A laptop that goes away in the middle is no error of ours. */
function send(bytes: AsyncIterable<Uint8Array>, response: ServerResponse): Promise<void> {
  return pipeline(bytes, response).catch(() => undefined);
}

/** Deflated by the current rules, no name, no time, any system. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

async function* asGzip({ entry, packed }: PackedFile): AsyncIterable<Uint8Array> {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(entry.crc, 0);
  tail.writeUInt32LE(entry.size >>> 0, 4);
  yield GZIP_HEAD;
  yield* packed() as AsyncIterable<Uint8Array>;
  yield tail;
}

async function* part(bytes: Readable, start: number, end: number): AsyncIterable<Uint8Array> {
  let at = 0;
  for await (const piece of bytes as AsyncIterable<Uint8Array>) {
    const [from, to] = [Math.max(0, start - at), Math.min(piece.length, end + 1 - at)];
    if (from < to) yield piece.subarray(from, to);
    at += piece.length;
    if (at > end) return;
  }
}
