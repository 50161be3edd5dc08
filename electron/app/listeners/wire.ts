import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import type { ErrorCode, Refusal } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { CLOSE, frameText, type Hello, type Role } from '#protocol/wire.ts';
import type { PageSocket } from '../audiences/audience.ts';
import { readCommand, readFrame } from './frames.ts';
import { fullBucket, takeToken, type Rate } from './token-bucket.ts';

/** Answers one command, once it is on disk or refused. */
export type Reply = (
  outcome: { ok: true; result?: unknown } | { ok: false; refusal: Refusal },
) => void;

/** What the app does with a page that said hello. */
export interface PageHandler {
  /** `command` has been parsed with the schema of the page's role. */
  command(command: unknown, reply: Reply): void;
  gone(): void;
}

export interface WireOptions {
  roles: readonly Role[];
  frameBytes: number;
  /** Null: no limit of speed (the teacher's own pages). */
  rate: Rate | null;
  maxConnections: number;
  /** False: the upgrade is refused with 403. */
  allowed: (request: IncomingMessage) => boolean;
  /** Lets the page in, or says with which `CLOSE` code it is sent away. */
  welcome: (
    hello: Hello,
    socket: PageSocket,
    ready: (handler: PageHandler | { close: number }) => void,
  ) => void;
  /** Called for every frame that was refused, of whatever reason. */
  refused: (code: ErrorCode) => void;
}

const OUTBOUND_LIMIT_BYTES = 32 * 1024 * 1024;

/** Puts the wire on `/wire` of an HTTP server; returns the way to close all its sockets. */
export function serveWire(server: Server, options: WireOptions): { close(code: number): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    // Past this the library closes the socket by itself (1009), before the frame is in memory.
    maxPayload: options.frameBytes * 2,
    perMessageDeflate: false,
    clientTracking: true,
  });
  server.on('upgrade', (request, stream, head) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (path !== '/wire' || !options.allowed(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    if (sockets.clients.size >= options.maxConnections) {
      stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => servePage(socket, options));
  });
  return {
    close(code) {
      for (const socket of sockets.clients) socket.close(code);
      // A page that does not answer the closing handshake must not hold up the end.
      setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), 500).unref();
      sockets.close();
    },
  };
}

function servePage(socket: WebSocket, options: WireOptions): void {
  let stage: 'hello' | 'waiting' | 'open' = 'hello';
  let role: Role | null = null;
  let handler: PageHandler | null = null;
  let bucket = options.rate && fullBucket(options.rate, Date.now());
  let refusals = 0;
  let heardAt = Date.now();

  const page: PageSocket = {
    get isOpen() {
      return socket.readyState === socket.OPEN;
    },
    get backlog() {
      return socket.bufferedAmount;
    },
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > OUTBOUND_LIMIT_BYTES) socket.terminate();
      else socket.send(text);
    },
    close: (code) => socket.close(code),
  };

  function refuseFrame(id: number | null, code: ErrorCode): void {
    refusals += 1;
    options.refused(code);
    page.send(frameText({ type: 'refused', id, code }));
    if (refusals > LIMITS.refusalsBeforeClose) socket.close(CLOSE.abuse);
  }

  function hello(frame: Hello): void {
    if (frame.protocol !== PROTOCOL_VERSION) return socket.close(CLOSE.version);
    if (!options.roles.includes(frame.role)) {
      options.refused('wire/not-allowed');
      return socket.close(CLOSE.notAllowed);
    }
    stage = 'waiting';
    role = frame.role;
    options.welcome(frame, page, (ready) => {
      if ('close' in ready) return socket.close(ready.close);
      stage = 'open';
      handler = ready;
      if (socket.readyState !== socket.OPEN) handler.gone();
    });
  }

  function command(id: number, raw: unknown): void {
    if (stage !== 'open' || !role || !handler) return refuseFrame(id, 'wire/invalid');
    const read = readCommand(role, raw);
    if (!read.ok) return refuseFrame(id, read.code);
    handler.command(read.command, (outcome) => {
      page.send(
        frameText(
          outcome.ok
            ? { type: 'done', id, ...(outcome.result ? { result: outcome.result } : {}) }
            : { type: 'refused', id, ...outcome.refusal },
        ),
      );
    });
  }

  socket.on('message', (data, isBinary) => {
    heardAt = Date.now();
    if (options.rate && bucket) {
      const taken = takeToken(bucket, options.rate, heardAt);
      if (!taken) return refuseFrame(null, 'wire/too-fast');
      bucket = taken;
    }
    if (isBinary) return refuseFrame(null, 'wire/not-json');
    const read = readFrame(String(data), options.frameBytes);
    if (!read.ok) {
      refuseFrame(read.id, read.code);
      if (stage === 'hello') socket.close(CLOSE.badHello);
      return;
    }
    switch (read.frame.type) {
      case 'hello':
        if (stage !== 'hello') return refuseFrame(null, 'wire/invalid');
        return hello(read.frame);
      case 'command':
        return command(read.frame.id, read.frame.command);
      case 'ping':
        return page.send('{"type":"pong"}');
      case 'pong':
        return;
    }
  });

  const pulse = setInterval(() => {
    const silent = Date.now() - heardAt;
    if (silent > LIMITS.deadAfterMs) {
      socket.close(CLOSE.silent);
      socket.terminate();
    } else if (stage === 'open') {
      page.send('{"type":"ping"}');
    }
  }, LIMITS.pingEveryMs);
  socket.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') options.refused('wire/too-large');
  });
  socket.on('close', () => {
    clearInterval(pulse);
    handler?.gone();
  });
}
