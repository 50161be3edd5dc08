import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkResultSchema } from '#protocol/network.ts';
import { redirect, sendFileBelow, sendJson, sendStatus } from '../listeners/http.ts';
import type { Network } from './create-network.ts';

/** What the check page and laptops ask for over plain HTTP; answers false for everything else. */
export type NetworkRoutes = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<boolean>;

/** Noise, so that nothing on the way makes it smaller. */
const BYTES = randomBytes(1024 * 1024);
const AT_ONCE = 8;
const RESULT_BYTES = 500;

export function createNetworkRoutes(deps: {
  network: () => Pick<Network, 'checked' | 'elsewhere'>;
  /** Without a session a sticker leads to the check page: that is the roll call. */
  inSession: () => boolean;
  studentPages: string;
  lang: string;
}): NetworkRoutes {
  let under = 0;

  function sendBytes(response: ServerResponse): void {
    if (under >= AT_ONCE) return sendStatus(response, 503);
    under += 1;
    response.once('close', () => (under -= 1));
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': BYTES.length,
      'Cache-Control': 'no-store',
    });
    response.end(BYTES);
  }

  async function takeResult(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parsed = checkResultSchema.safeParse(await readJson(request));
    if (!parsed.success) return sendStatus(response, 400);
    const { number = null, ...test } = parsed.data;
    deps.network().checked(request.socket.remoteAddress ?? '', test, number);
    response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
  }

  function sendElsewhere(response: ServerResponse, code: string): void {
    const found = deps.network().elsewhere(code);
    if (!found) return sendStatus(response, 404);
    sendJson(response, 200, { url: found.url, className: found.className });
  }

  return async (request, response, url) => {
    const { method } = request;
    const path = url.pathname;
    if (method === 'POST' && path === '/check/result') {
      await takeResult(request, response);
      return true;
    }
    if (method !== 'GET') return false;
    // What a person types from a sticker: the address and the laptop's number.
    const sticker = /^\/(\d{1,3})$/.exec(path)?.[1];
    if (sticker !== undefined) {
      const page = deps.inSession() ? '/' : '/verifier';
      redirect(response, `${page}?portable=${sticker}`);
      return true;
    }
    const code = /^\/elsewhere\/(\d{4})$/.exec(path)?.[1];
    if (path === '/verifier') {
      await sendFileBelow(request, response, deps.studentPages, '/check/', deps.lang);
    } else if (path === '/check/ping') {
      response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    } else if (path === '/check/bytes') sendBytes(response);
    else if (code !== undefined) sendElsewhere(response, code);
    else return false;
    return true;
  };
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const piece of request as AsyncIterable<Buffer>) {
    text += piece.toString('utf8');
    if (text.length > RESULT_BYTES) return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
