import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
};

/** Only names that the build makes: letters, digits, dot, dash, underscore; never a way up. */
const ASSET = /^\/assets\/((?:[\w-][\w.-]*\/)*[\w-][\w.-]*)$/;

function fileOf(root: string, pathname: string): string | null {
  if (pathname === '/city/' || pathname === '/city/index.html') {
    return path.join(root, 'city', 'index.html');
  }
  const asset = ASSET.exec(pathname)?.[1];
  return asset === undefined ? null : path.join(root, 'assets', asset);
}

/** True for addresses that belong to the built page. */
export function isPagePath(pathname: string): boolean {
  return pathname.startsWith('/city/') || pathname.startsWith('/assets/');
}

/** Sends a file of the built page; false when there is none. */
export async function sendStatic(
  response: ServerResponse,
  root: string,
  pathname: string,
): Promise<boolean> {
  const file = fileOf(root, pathname);
  const type = file === null ? undefined : TYPES[path.extname(file)];
  if (file === null || type === undefined) return false;
  const facts = await stat(file).catch(() => null);
  if (facts === null || !facts.isFile()) return false;
  // Assets carry a hash of their content in their name.
  const keep = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, {
    'content-type': type,
    'content-length': facts.size,
    'cache-control': keep,
  });
  await pipeline(createReadStream(file), response);
  return true;
}
