import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { laptopCommandSchema, type LaptopCommand } from '#protocol/classroom.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { LaptopView } from '#protocol/views.ts';
import { CLOSE, clientFrameSchema, type Hello, type LiveNews } from '#protocol/wire.ts';

/**
 * The class's listener with a view that the test sets: every screen of the laptop's page can be put
 * on, also those that a real session reaches only by accident. It trusts no frame unread.
 */
export interface FakeClass {
  port: number;
  hellos: Hello[];
  commands: LaptopCommand[];
  problems: string[];
  /** Shows this view to every laptop, now and when it comes back. */
  show(view: LaptopView): void;
  /** False: commands stay without an answer. */
  answering: boolean;
  /** Refuses a command with this code; null: it is done. */
  refusal: (command: LaptopCommand) => string | null;
  /** Something that passes by: a stroke in progress on the board. */
  pass(live: LiveNews): void;
  closeAll(code: number): void;
  /** The network is gone: no connection is taken until `plugIn`. */
  unplug(): void;
  plugIn(): void;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Every picture and page of the fake class: a map of sorts. */
const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="1366" height="768" viewBox="0 0 1366 768">
<rect width="1366" height="768" fill="#fffdf9"/><path d="M300 200 620 120 980 260 1040 520 760 640 420 560z"
fill="#dcefe3" stroke="#2f8f5b" stroke-width="8"/><circle cx="700" cy="380" r="18" fill="#c4492f"/></svg>`;

export async function startFakeClass(folder: string, first: LaptopView) {
  let view = first;
  let seq = 0;
  let unplugged = false;
  const sockets = new Set<WebSocket>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://class');
    if (/^\/(blob|pages)\//.test(pathname)) {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(PAGE);
      return;
    }
    const file = path.join(folder, pathname === '/' ? 'index.html' : pathname);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' });
    createReadStream(file).pipe(response);
  });
  const wire = new WebSocketServer({ server, path: '/wire' });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const fake: FakeClass = {
    port: (server.address() as AddressInfo).port,
    hellos: [],
    commands: [],
    problems: [],
    answering: true,
    refusal: () => null,
    pass(live) {
      for (const socket of sockets) send(socket, { type: 'live', live });
    },
    show(next) {
      view = next;
      seq += 1;
      const patch = Object.entries(next).map(([key, value]) => [[key], value]);
      for (const socket of sockets) send(socket, { type: 'change', seq, patch });
    },
    closeAll(code) {
      // Who comes back to it is told that it is over.
      if (code === CLOSE.sessionClosed) view = { ...view, screen: { kind: 'over' } };
      for (const socket of sockets) socket.close(code);
    },
    unplug() {
      unplugged = true;
      for (const socket of sockets) socket.terminate();
    },
    plugIn() {
      unplugged = false;
    },
    async stop() {
      for (const socket of wire.clients) socket.terminate();
      wire.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  wire.on('connection', (socket) => {
    if (unplugged) {
      socket.terminate();
      return;
    }
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data) => hear(socket, JSON.parse(String(data))));
  });

  function hear(socket: WebSocket, text: unknown): void {
    const frame = clientFrameSchema.safeParse(text);
    if (!frame.success) {
      fake.problems.push(JSON.stringify(text));
      return;
    }
    if (frame.data.type === 'ping') send(socket, { type: 'pong' });
    if (frame.data.type === 'hello') welcome(socket, frame.data);
    if (frame.data.type === 'command') obey(socket, frame.data.id, frame.data.command);
  }

  function welcome(socket: WebSocket, hello: Hello): void {
    fake.hellos.push(hello);
    if (hello.code !== '4217') {
      socket.close(CLOSE.notAllowed);
      return;
    }
    sockets.add(socket);
    send(socket, { type: 'welcome', protocol: PROTOCOL_VERSION, epoch: 'e1', seq, view });
  }

  function obey(socket: WebSocket, id: number, raw: unknown): void {
    const command = laptopCommandSchema.safeParse(raw);
    if (!command.success) {
      fake.problems.push(JSON.stringify(raw));
      return;
    }
    fake.commands.push(command.data);
    const code = fake.refusal(command.data);
    if (!fake.answering) return;
    send(socket, code === null ? { type: 'done', id } : { type: 'refused', id, code });
  }

  return fake;
}

function send(socket: WebSocket, frame: object): void {
  socket.send(JSON.stringify(frame));
}
