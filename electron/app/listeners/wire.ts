import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { ErrorCode, Refusal } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { CLOSE, frameText, type Hello, type Role } from '#protocol/wire.ts';
import type { PageSocket } from '../audiences/audience.ts';
import { readCommand, readFrame } from './frames.ts';
import { createBudgets, type BudgetRates, type Budgets } from './budget.ts';
import type { Gate } from './gate.ts';

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
  rates: BudgetRates | null;
  /** Null: whoever is allowed may come as often as she likes. */
  gate: Gate | null;
  maxConnections: number;
  /** A page that lets more than this wait unread is dropped. */
  outboundBytes: number;
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

// Not the calendar: a clock that is set back by a year must neither keep dead sockets nor budgets.
const clock = () => performance.now();

/** How long a page that is sent away may take to say goodbye. */
const GOODBYE_MS = 1000;

/** Puts the wire on `/wire` of an HTTP server; returns the way to close all its sockets. */
export function serveWire(server: Server, options: WireOptions): { close(code: number): void } {
  const sockets = new WebSocketServer({
    noServer: true,
    // Past this the library closes the socket by itself (1009), before the frame is in memory.
    maxPayload: options.frameBytes * 2,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const budgets = options.rates && createBudgets(options.rates, clock);
  server.on('upgrade', (request, stream, head) => {
    // Whoever is sent away may break the line first.
    stream.on('error', () => stream.destroy());
    const address = request.socket.remoteAddress ?? '';
    if (!/^\/wire(\?|$)/.test(request.url ?? '') || !options.allowed(request)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    const isFull = sockets.clients.size >= options.maxConnections;
    if (isFull || options.gate?.charge(address) === false) {
      stream.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) =>
      servePage(socket, options, budgets, { address, together: sendTogether(stream) }),
    );
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

function servePage(
  socket: WebSocket,
  options: WireOptions,
  budgets: Budgets | null,
  { address, together }: { address: string; together: () => void },
): void {
  let stage: 'hello' | 'waiting' | 'open' = 'hello';
  let role: Role | null = null;
  let handler: PageHandler | null = null;
  let budget = budgets?.fresh() ?? null;
  let refusals = 0;
  let isEnding = false;
  let heardAt = clock();

  const page: PageSocket = {
    get isOpen() {
      return socket.readyState === socket.OPEN;
    },
    get backlog() {
      return socket.bufferedAmount;
    },
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      together();
      if (socket.bufferedAmount > options.outboundBytes) socket.terminate();
      else socket.send(text);
    },
    close: sendAway,
  };

  /** Whatever it still sends is not read any more. */
  function sendAway(code: number): void {
    isEnding = true;
    socket.close(code);
    setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
  }

  function refuseFrame(id: number | null, code: ErrorCode): void {
    refusals += 1;
    options.refused(code);
    page.send(frameText({ type: 'refused', id, code }));
    if (refusals <= LIMITS.refusalsBeforeClose) return;
    options.gate?.charge(address, LIMITS.addressWrongCost);
    sendAway(CLOSE.abuse);
  }

  function hello(frame: Hello): void {
    if (frame.protocol !== PROTOCOL_VERSION) return sendAway(CLOSE.version);
    const { token } = frame;
    const isTooMany = token !== undefined && options.gate?.knows(address, token) === false;
    if (!options.roles.includes(frame.role) || isTooMany) {
      options.refused('wire/not-allowed');
      return sendAway(CLOSE.notAllowed);
    }
    if (budgets && token !== undefined) budget = budgets.of(token);
    stage = 'waiting';
    role = frame.role;
    options.welcome(frame, page, (ready) => {
      if ('close' in ready) {
        if (ready.close === CLOSE.notAllowed)
          options.gate?.charge(address, LIMITS.addressWrongCost);
        return sendAway(ready.close);
      }
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
    if (isEnding) return;
    heardAt = clock();
    if (budget && !budget.take(sizeOf(data))) return refuseFrame(idIn(data), 'wire/too-fast');
    if (isBinary) return refuseFrame(null, 'wire/not-json');
    const read = readFrame(String(data), options.frameBytes);
    if (!read.ok) {
      refuseFrame(read.id, read.code);
      if (stage === 'hello') sendAway(CLOSE.badHello);
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

  let beatAt = clock();
  const pulse = setInterval(() => {
    // This PC itself stood still: what was said meanwhile has not been read yet.
    if (clock() - beatAt > 2 * LIMITS.pingEveryMs) heardAt = clock();
    beatAt = clock();
    const silent = clock() - heardAt;
    if (silent > LIMITS.deadAfterMs) {
      sendAway(CLOSE.silent);
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

/** What is said to one page in the same moment (a change, and that it is done) is one piece on the wire. */
function sendTogether(stream: Duplex): () => void {
  let isHeld = false;
  return () => {
    if (isHeld) return;
    isHeld = true;
    stream.cork();
    process.nextTick(() => {
      isHeld = false;
      stream.uncork();
    });
  };
}

function sizeOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, piece) => sum + piece.length, 0) : data.byteLength;
}

/** The id of a command that is not read any further, so that its page hears which one was refused. */
function idIn(data: RawData): number | null {
  const start = Buffer.isBuffer(data) ? data.toString('latin1', 0, 60) : '';
  const id = /^\{"type":"command","id":(\d{1,15}),/.exec(start)?.[1];
  return id === undefined ? null : Number(id);
}
