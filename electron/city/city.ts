import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { localDay } from './clock.ts';
import { answerCode } from './http/answer.ts';
import { createDashboard } from './http/dashboard.ts';
import { createReceiver } from './http/receiver.ts';
import { createRoutes } from './http/routes.ts';
import { openIdentity, receiptMaker } from './identity.ts';
import { openStore, type CityStore } from './store/store.ts';
import type { IngestClock } from './store/ingest.ts';
import { cityTexts, type CityLanguage } from './texts.ts';

export interface CityDeps {
  /** Existing folder for the database and the key. */
  folder: string;
  /** Folder of the built pages (`out/renderer`). */
  pageRoot: string;
  host: string;
  /** 0 for any free port. */
  port: number;
  /** The name on receipts. */
  city: string;
  language: CityLanguage;
  isPublic: boolean;
  demo: boolean;
  now: () => number;
  /** A line for the person who runs the program. */
  say: (line: string) => void;
}

export interface City {
  /** Address of the city; it leads to the page. */
  url: string;
  /** False until the page is built; reports are received all the same. */
  hasPage: boolean;
  /** Where classroom PCs send their reports. */
  reportUrl: string;
  store: CityStore;
  /** Finishes what is under way, then closes the store. */
  stop(): Promise<void>;
}

const LIMITS = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  maxConnections: 2000,
  stopAfter: 2000,
} as const;

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function originOf(address: AddressInfo): string {
  const anywhere = address.address === '0.0.0.0' || address.address === '::';
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${anywhere ? '127.0.0.1' : name}:${address.port}`;
}

/** Opens the store, listens, and answers. Throws StoreFailure or the listener's error. */
export async function startCity(deps: CityDeps): Promise<City> {
  const texts = cityTexts(deps.language);
  const readClock = (): IngestClock => ({ now: deps.now(), day: localDay(deps.now()) });
  const makeReceipt = receiptMaker(openIdentity(deps.folder), deps.city);
  const store = openStore(deps.folder, makeReceipt, readClock);
  let origin = '';
  const receiver = createReceiver({
    store: store.store,
    now: deps.now,
    onStorageFailure: (error) =>
      deps.say(texts.diskRefused(error instanceof Error ? error.message : '')),
  });
  const { city, demo, isPublic, pageRoot } = deps;
  const reportUrl = (): string => `${origin}/reports`;
  const route = createRoutes({
    receive: receiver.handle,
    dashboard: createDashboard({ store, readClock, city, demo, texts, reportUrl }),
    pagePath: `/city/?lang=${deps.language}`,
    pageRoot,
    isPublic,
  });
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    route(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else answerCode(response, 500, 'city/failed');
    });
  };
  const server = createServer({ requestTimeout: LIMITS.requestTimeout }, answer);
  server.headersTimeout = LIMITS.headersTimeout;
  server.maxConnections = LIMITS.maxConnections;
  try {
    origin = originOf(await listen(server, deps.host, deps.port));
  } catch (error) {
    store.close();
    throw error;
  }
  return {
    url: origin,
    hasPage: existsSync(path.join(pageRoot, 'city', 'index.html')),
    reportUrl: reportUrl(),
    store,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          store.close();
          resolve();
        });
        server.closeIdleConnections();
        // Nothing that has been acknowledged depends on who still holds a line open.
        setTimeout(() => server.closeAllConnections(), LIMITS.stopAfter).unref();
      }),
  };
}
