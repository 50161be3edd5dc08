import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { Picture, Sound } from '#protocol/activity/content.ts';
import { LAPTOP_WIDTH } from '#protocol/views.ts';
import { wavOf } from '#test/fixtures/media-files.ts';
import { CORPUS } from '#test/harness/inputs.ts';
import { ROOT, type RunningApp } from '#test/harness/start-app.ts';
import { teacherCookie } from '#test/harness/wire-page.ts';
import { ANIMALS, type Animal, type Media } from './kinds/kind.ts';
import { BEHIND_THE_LINK } from './kinds/link.ts';

const PACKAGE = path.join(CORPUS, 'h5p/vrai-faux.h5p');
/** The page that a document would have; who draws it is not what is looked at here. */
const SHEET = `<body style="margin:60px;font:40px/2 serif"><h1>Le renard</h1>
<p>Le renard sort du bois. Il traverse le champ et regarde la ferme.</p></body>`;

/** Brings what the items need onto the teacher's PC; a browser draws the pictures. */
export async function bringMedia(
  app: RunningApp,
  browser: Browser,
): Promise<Omit<Media, 'address'>> {
  const headers = { cookie: await teacherCookie(app), origin: app.origin };
  async function send<Answer>(method: 'POST' | 'PUT', where: string, body: Buffer, type = '') {
    const address = app.origin + where;
    const response = await fetch(address, {
      method,
      headers: { ...headers, ...(type && { 'content-type': type }) },
      body: new Uint8Array(body),
    });
    if (!response.ok) throw new Error(`${where}: ${response.status}`);
    return (response.status === 204 ? null : await response.json()) as Answer;
  }

  const page = await browser.newPage();
  const pictures = {} as Record<Animal, Picture>;
  for (const [name, alt] of Object.entries(ANIMALS)) {
    const svg = readFileSync(path.join(ROOT, 'assets/animals', `${name}.svg`), 'utf8');
    const png = await drawn(page, `<body style="margin:0">${svg}</body>`, 400, 400);
    const kept = await send<Picture>('POST', '/activity-media', png);
    pictures[name as Animal] = { ...kept, alt };
  }
  const sounds: Sound[] = [];
  for (const seconds of [0.2, 0.6])
    sounds.push(await send('POST', '/activity-media', wavOf(seconds)));
  const document = { blob: 'd'.repeat(64), page: 1 };
  const sheet = await drawn(page, SHEET, 1024, 768);
  await send('PUT', `/pages/${document.blob}/1/${LAPTOP_WIDTH}`, sheet, 'image/png');
  await page.close();

  let real: Media['package'] = null;
  if (existsSync(PACKAGE)) {
    const bytes = readFileSync(PACKAGE);
    const { blob } = await send<{ blob: string }>('POST', '/import?name=vrai-faux.h5p', bytes);
    real = { blob, bytes: bytes.length };
  }
  return {
    animal: (name) => pictures[name],
    sound: (number) => sounds[number] as Sound,
    page: document,
    package: real,
  };
}

async function drawn(page: Page, html: string, width: number, height: number): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>svg { width: 100vw; height: 100vh }</style>${html}`);
  return page.screenshot();
}

/** A page somewhere else, for a link. */
export async function openMuseum(): Promise<Server & { port: number }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>Musée</title><h1>${BEHIND_THE_LINK}</h1>`);
  });
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  return Object.assign(server, {
    port: (server.address() as AddressInfo).port,
  });
}
