import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendStatus } from './http.ts';

/**
 * Sends the frame of an H5P package to its own port, under the name by which this laptop found us,
 * and lets the pupils' page have frames of that port and no other. True: the request is answered.
 */
export function playElsewhere(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  port: number | null,
): boolean {
  if (port !== null && path === '/') {
    const policy = String(response.getHeader('Content-Security-Policy'));
    // The way there leads over this listener.
    const frames = `frame-src 'self' http://*:${port}`;
    response.setHeader('Content-Security-Policy', `${policy}; ${frames}`);
  }
  const blob = /^\/h5p\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (blob === undefined) return false;
  const name = /^([\w.-]{1,253}|\[[0-9a-f:]{2,45}\])(:\d{1,5})?$/i.exec(
    request.headers.host ?? '',
  )?.[1];
  if (port === null || name === undefined) {
    sendStatus(response, 404);
    return true;
  }
  response.writeHead(302, {
    Location: `http://${name}:${port}/play/${blob}/`,
    'Cache-Control': 'no-store',
  });
  response.end();
  return true;
}
