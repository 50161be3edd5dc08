import { WebSocket } from 'ws';
import { LIMITS } from '#protocol/limits.ts';
import { applyPatch, type Patch } from '#protocol/patch.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import type { ErrorCode } from '#protocol/errors.ts';
import type { LaptopView } from '#protocol/views.ts';
import { CLOSE, serverFrameSchema, type ClientFrame, type ServerFrame } from '#protocol/wire.ts';
import type { Timers } from './timers.ts';

/** A laptop's end of the wire on Node: hello, view, commands, and coming back with `since`. */
export interface Link {
  /** Undefined when done; a code when refused or when the link broke first. */
  send(command: LaptopCommand): Promise<ErrorCode | undefined>;
  /** The lid closes: the socket goes without a goodbye and stays away until `wake`. */
  sleep(): void;
  wake(): void;
  close(): void;
}

export interface LinkOptions {
  url: string;
  token: string;
  code: string;
  timers: Timers;
  openSocket?: ((url: string) => WebSocket) | undefined;
  onView(view: LaptopView): void;
  /** The app closed it for good: one of `CLOSE`. */
  onEnd(code: number): void;
}

const FINAL: readonly number[] = [
  CLOSE.badHello,
  CLOSE.takenOver,
  CLOSE.sessionClosed,
  CLOSE.notAllowed,
  CLOSE.version,
  CLOSE.abuse,
];
const RETRY_MS = [100, 300, 700, 1500, 2500];

export function createLink(options: LinkOptions): Link {
  const { timers } = options;
  const open = options.openSocket ?? ((url: string) => new WebSocket(url));
  const pending = new Map<number, (code: ErrorCode | undefined) => void>();
  let socket: WebSocket | null = null;
  let view: LaptopView | null = null;
  let since: { epoch: string; seq: number } | undefined;
  let welcomed = false;
  let away = false;
  let attempt = 0;
  let nextId = 1;
  let heardAt = timers.now();
  let cancelRetry = () => {};
  let cancelWatch = () => {};

  function start(): void {
    cancelRetry();
    const mine = open(options.url);
    socket = mine;
    heardAt = timers.now();
    mine.on('open', () => {
      const { token, code } = options;
      const hello = { type: 'hello', protocol: PROTOCOL_VERSION, role: 'laptop', token, code };
      transmit({ ...hello, ...(since ? { since } : {}) } as ClientFrame);
    });
    mine.on('message', (data) => {
      if (socket === mine) hear(String(data));
    });
    // An error is always followed by a close, which is where it is dealt with.
    mine.on('error', () => {});
    mine.on('close', (code) => {
      if (socket === mine) lose(code);
    });
    watch();
  }

  function transmit(frame: ClientFrame): void {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  }

  function watch(): void {
    cancelWatch();
    cancelWatch = timers.set(LIMITS.pingEveryMs, () => {
      if (!socket) return;
      if (timers.now() - heardAt > LIMITS.deadAfterMs) {
        drop();
        start();
      } else {
        transmit({ type: 'ping' });
        watch();
      }
    });
  }

  function hear(text: string): void {
    heardAt = timers.now();
    const parsed = serverFrameSchema.safeParse(readJson(text));
    if (parsed.success) take(parsed.data);
    else resynchronise();
  }

  function take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        since = { epoch: frame.epoch, seq: frame.seq };
        welcome(frame.view as LaptopView);
        return;
      case 'resumed':
        if (view) welcome(view);
        else resynchronise();
        return;
      case 'change':
        if (!since || !view || frame.seq !== since.seq + 1) {
          resynchronise();
          return;
        }
        since = { ...since, seq: frame.seq };
        view = applyPatch(view, frame.patch as Patch);
        options.onView(view);
        return;
      case 'done':
        settle(frame.id, undefined);
        return;
      case 'refused':
        if (frame.id !== null) settle(frame.id, frame.code);
        return;
      case 'ping':
        transmit({ type: 'pong' });
        return;
      case 'live':
      case 'pong':
        return;
    }
  }

  function welcome(next: LaptopView): void {
    view = next;
    welcomed = true;
    attempt = 0;
    options.onView(next);
  }

  function settle(id: number, code: ErrorCode | undefined): void {
    const answer = pending.get(id);
    pending.delete(id);
    answer?.(code);
  }

  /** A gap or an unreadable frame: only a fresh snapshot is certain to be right. */
  function resynchronise(): void {
    since = undefined;
    drop();
    start();
  }

  /** Lets go of the socket and of everything that waited for an answer on it. */
  function drop(): void {
    const old = socket;
    socket = null;
    welcomed = false;
    old?.terminate();
    for (const id of [...pending.keys()]) settle(id, 'wire/no-answer');
  }

  function lose(code: number): void {
    drop();
    if (FINAL.includes(code)) {
      cancelWatch();
      options.onEnd(code);
      return;
    }
    if (away) return;
    cancelRetry = timers.set(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0, start);
    attempt += 1;
  }

  function rest(): void {
    cancelRetry();
    cancelWatch();
    drop();
  }

  start();
  return {
    send(command) {
      if (!welcomed) return Promise.resolve('wire/no-answer');
      const id = nextId++;
      return new Promise((resolve) => {
        pending.set(id, resolve);
        transmit({ type: 'command', id, command });
      });
    },
    sleep() {
      away = true;
      rest();
    },
    wake() {
      if (!away) return;
      away = false;
      attempt = 0;
      start();
    },
    close() {
      away = true;
      rest();
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
