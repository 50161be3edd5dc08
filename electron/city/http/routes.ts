import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerCode, secure } from './answer.ts';
import { isLocal } from './local-only.ts';
import { isPagePath, sendStatic } from './static-files.ts';

/** The second is where a report goes when somebody has copied the page's address as the city's. */
const REPORT_PATHS = ['/reports', '/city/reports'];

export interface RouteDeps {
  receive: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  dashboard: (response: ServerResponse, url: URL) => Promise<boolean>;
  /** Folder of the built pages (`out/renderer`). */
  pageRoot: string;
  /** The page's address with its language. */
  pagePath: string;
  /** True when other machines may read the page too. */
  isPublic: boolean;
}

/** Sends every request where it belongs. Reports are taken from anybody, the page is for this machine. */
export function createRoutes(deps: RouteDeps) {
  const read = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    if (!deps.isPublic && !isLocal(request)) return answerCode(response, 403, 'city/local-only');
    if (url.pathname === '/' || url.pathname === '/city') {
      response.writeHead(302, { location: deps.pagePath });
      response.end();
      return;
    }
    if (await deps.dashboard(response, url)) return;
    if (isPagePath(url.pathname) && (await sendStatic(response, deps.pageRoot, url.pathname))) {
      return;
    }
    answerCode(response, 404, 'city/not-found');
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    secure(response);
    const url = URL.parse(request.url ?? '/', 'http://city.invalid');
    if (url === null) return answerCode(response, 400, 'city/bad-address');
    const isReport = REPORT_PATHS.includes(url.pathname);
    if (isReport && request.method === 'POST') return deps.receive(request, response);
    if (isReport || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.setHeader('allow', isReport ? 'POST' : 'GET, HEAD');
      return answerCode(response, 405, 'city/method');
    }
    return read(request, response, url);
  };
}
