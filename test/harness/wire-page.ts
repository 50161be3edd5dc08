import { once } from 'node:events';
import WebSocket from 'ws';
import { applyPatch, type Patch } from '#protocol/patch.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { ViewOf } from '#protocol/views.ts';
import { serverFrameSchema, type Hello, type ServerFrame } from '#protocol/wire.ts';
import type { RunningApp } from './start-app.ts';

/** A page without a browser: speaks the protocol over a real socket and keeps its view. */
export interface WirePage<View> {
  view(): View;
  frames: ServerFrame[];
  socket: WebSocket;
  closed: Promise<number>;
  /** Resolves with the answer: `done` or `refused`. */
  send(command: unknown): Promise<ServerFrame>;
  raw(text: string): void;
  /** Waits for the view to be as wished; the test's own time limit ends a wait in vain. */
  until(wish: (view: View) => boolean): Promise<View>;
  where(): { epoch: string; seq: number };
  close(): void;
}

interface Extra {
  headers?: Record<string, string>;
  hello?: Partial<Hello>;
}

export async function teacherCookie(app: RunningApp): Promise<string> {
  const response = await fetch(app.consoleUrl, { redirect: 'manual' });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

export async function openTeacherPage<R extends 'console' | 'board'>(
  app: RunningApp,
  role: R,
  extra: Extra = {},
): Promise<WirePage<ViewOf[R]>> {
  const headers = { cookie: await teacherCookie(app), origin: app.origin, ...extra.headers };
  const url = `${app.origin.replace('http', 'ws')}/wire`;
  return openPage(url, headers, { role, ...extra.hello });
}

export function openLaptop(
  app: RunningApp,
  identity: { token: string; code: string },
  hello: Partial<Hello> = {},
): Promise<WirePage<ViewOf['laptop']>> {
  return openClassPage(app, { role: 'laptop', ...identity, ...hello });
}

/** Anybody at the class's door, with any hello. */
export function openClassPage<View>(
  app: RunningApp,
  hello: Partial<Hello>,
): Promise<WirePage<View>> {
  return openPage(`ws://127.0.0.1:${app.classPort}/wire`, {}, hello);
}

async function openPage<View>(
  url: string,
  headers: Record<string, string>,
  hello: Partial<Hello>,
): Promise<WirePage<View>> {
  const socket = await openSocket(url, headers);
  const frames: ServerFrame[] = [];
  const answers = new Map<number, (frame: ServerFrame) => void>();
  const wishes = new Set<() => void>();
  let view: unknown;
  let place = hello.since ?? { epoch: '', seq: 0 };
  let nextId = 1;
  const closed = once(socket, 'close').then(([code]) => code as number);

  socket.on('message', (data) => {
    const frame = serverFrameSchema.parse(JSON.parse(String(data)));
    frames.push(frame);
    if (frame.type === 'welcome') {
      view = frame.view;
      place = { epoch: frame.epoch, seq: frame.seq };
    } else if (frame.type === 'change') {
      if (frame.seq !== place.seq + 1) throw new Error(`gap: ${place.seq} then ${frame.seq}`);
      view = applyPatch(view, frame.patch as Patch);
      place = { ...place, seq: frame.seq };
    } else if (frame.type === 'ping') {
      socket.send('{"type":"pong"}');
    } else if ((frame.type === 'done' || frame.type === 'refused') && frame.id !== null) {
      answers.get(frame.id)?.(frame);
    }
    for (const wish of wishes) wish();
  });
  socket.send(JSON.stringify({ type: 'hello', protocol: PROTOCOL_VERSION, ...hello }));
  await Promise.race([
    new Promise<void>((resolve) => {
      const check = () => {
        if (frames.some(({ type }) => type === 'welcome' || type === 'resumed')) {
          wishes.delete(check);
          resolve();
        }
      };
      wishes.add(check);
    }),
    closed,
  ]);

  return {
    view: () => view as View,
    frames,
    socket,
    closed,
    send(command) {
      const id = nextId++;
      socket.send(JSON.stringify({ type: 'command', id, command }));
      return new Promise((resolve) => answers.set(id, resolve));
    },
    raw: (text) => socket.send(text),
    until(wish) {
      return new Promise((resolve) => {
        const check = () => {
          if (view === undefined || !wish(view as View)) return;
          wishes.delete(check);
          resolve(view as View);
        };
        wishes.add(check);
        check();
      });
    },
    where: () => place,
    close: () => socket.close(),
  };
}

/** The door opens a moment after the session does: like a laptop, it tries again. */
async function openSocket(url: string, headers: Record<string, string>): Promise<WebSocket> {
  for (;;) {
    const socket = new WebSocket(url, { headers });
    const outcome = await new Promise<'open' | Error>((resolve) => {
      socket.once('open', () => resolve('open'));
      socket.once('error', resolve);
    });
    if (outcome === 'open') return socket;
    if (!('code' in outcome) || outcome.code !== 'ECONNREFUSED') throw outcome;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A laptop's token: 32 hex digits, told apart by a number. */
export function tokenOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}
