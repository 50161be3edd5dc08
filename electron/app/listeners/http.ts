import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The little HTTP that both listeners share: safe headers, files, ranges, JSON. */

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.icc': 'application/octet-stream',
};

const PAGE_POLICY = [
  "default-src 'self'",
  // pdf.js compiles its image decoders from WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  // pdf.js makes the fonts of a document from bytes.
  "font-src 'self' data: blob:",
  "connect-src 'self' ws: blob: data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "form-action 'self'",
].join('; ');

export function safeHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

export function sendStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end(String(status));
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' });
  response.end();
}

/**
 * A file below `root`, or 404; a path that ends with `/` is a page, in the language of this launch.
 * `path` comes from an address: it can never leave `root`. Files with a hash in their name are kept
 * for ever by the browser, pages never.
 */
export async function sendFileBelow(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  path: string,
  lang: string,
): Promise<void> {
  const file = normalize(join(root, path));
  if (!`${file}${sep}`.startsWith(normalize(root) + sep) || path.includes('\0')) {
    return sendStatus(response, 404);
  }
  if (path.endsWith('/')) return sendPage(response, join(file, 'index.html'), lang);
  const cache = /\/assets\/.*-[\w-]{8}\./.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
  return sendFile(request, response, file, { cache });
}

async function sendPage(response: ServerResponse, file: string, lang: string): Promise<void> {
  const html = await readFile(file, 'utf8').catch(() => null);
  if (html === null) return sendStatus(response, 404);
  response.writeHead(200, { 'Content-Type': TYPES['.html'], 'Cache-Control': 'no-cache' });
  response.end(html.replace('<html lang="fr"', `<html lang="${lang}"`));
}

/** A file whole or the range that was asked for. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  options: { cache: string; type?: string },
): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return sendStatus(response, 404);
  const range = readRange(request.headers.range, found.size);
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${found.size}`);
    return sendStatus(response, 416);
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  response.writeHead(range ? 206 : 200, {
    'Content-Type': options.type ?? TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': Math.max(0, end - start + 1),
    'Cache-Control': options.cache,
    'Accept-Ranges': 'bytes',
    ...(range ? { 'Content-Range': `bytes ${start}-${end}/${found.size}` } : {}),
  });
  if (request.method === 'HEAD' || found.size === 0) return void response.end();
  // A reader that goes away in the middle is no error of ours.
  await pipeline(createReadStream(file, { start, end }), response).catch(() => undefined);
}

/** One `bytes=a-b`, `bytes=a-` or `bytes=-n`; null when there is none. */
export function readRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

export type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => void | Promise<void>;

/** A server whose route may fail: then 500 for that request and a line in the log. */
export function createHttpServer(
  route: Route,
  log: (message: string, error: unknown) => void,
): Server {
  const server = createServer((request, response) => {
    safeHeaders(response);
    void (async () => {
      try {
        const url = URL.parse(request.url ?? '/', 'http://host');
        if (url) await route(request, response, url);
        else sendStatus(response, 400);
      } catch (error) {
        log('a request failed', error);
        if (!response.headersSent) sendStatus(response, 500);
        else response.destroy();
      }
    })();
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 0;
  return server;
}

/** Listens and answers the port; 0 asks the system for a free one. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
