import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClassListener } from './class.ts';
import { listen } from './http.ts';

const script = 'export const ardoise = 1;\n'.repeat(500);
let folder: string;
let server: Server;
let origin: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ardoise-class-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="fr"></html>');
  await writeFile(join(folder, 'assets', 'student-12345678.js'), script);
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'phone', 'assets'), { recursive: true });
  await writeFile(
    join(folder, 'phone', 'index.html'),
    '<!doctype html><html lang="fr">phone</html>',
  );
  await writeFile(join(folder, 'phone', 'assets', 'remote-12345678.js'), script);
  server = createClassListener({
    pages: { student: folder, remote: join(folder, 'phone') },
    sendMedia: () => Promise.resolve(false),
    lang: 'fr',
    log: () => {},
  });
  origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe("the class's files", () => {
  it('go packed to who can unpack them, byte for byte the same', async () => {
    const url = `${origin}/assets/student-12345678.js`;
    const packed = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(script.length / 10);
    expect(packed.headers.get('content-type')).toContain('text/javascript');
    expect(await packed.text()).toBe(script);
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(script);
  });

  it('have the phone’s page and its assets apart, below /t/', async () => {
    const page = await fetch(`${origin}/t/`);
    expect(await page.text()).toContain('phone');
    expect((await fetch(`${origin}/t/assets/remote-12345678.js`)).status).toBe(200);
    expect((await fetch(`${origin}/assets/remote-12345678.js`)).status).toBe(404);
    expect((await fetch(`${origin}/t/assets/student-12345678.js`)).status).toBe(404);
  });

  it('are the page and its assets, and nothing else', async () => {
    expect((await fetch(`${origin}/`)).status).toBe(200);
    for (const path of [
      '/secret.txt',
      '/assets/%2e%2e%2fsecret.txt',
      '/assets/none.js',
      '/t',
      '/t/index.html',
      '/t/assets/%2e%2e%2findex.html',
      '/phone/',
      '/console/',
      '/wire',
    ]) {
      expect((await fetch(origin + path)).status, path).toBe(404);
    }
    expect((await fetch(`${origin}/`, { method: 'POST' })).status).toBe(405);
  });
});
