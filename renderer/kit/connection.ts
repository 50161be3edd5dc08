import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  CLOSE,
  serverFrameSchema,
  type Hello,
  type LiveNews,
  type ServerFrame,
} from '#protocol/wire.ts';
import { LIMITS } from '#protocol/limits.ts';
import { applyPatch } from '#protocol/patch.ts';
import type { Refusal } from '#protocol/errors.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { ViewOf } from '#protocol/views.ts';

/**
 * The page's end of the wire: says hello, keeps the view up to date, answers pings, and comes back
 * by itself after sleep, a lost network or a restarted app. Closed for good only when another tab
 * took over or the app said that the session is over; `reconnect` then starts anew.
 */
export interface ConnectionState<View> {
  view: View | null;
  status: 'connecting' | 'open' | 'lost' | 'closed';
  /** One of `CLOSE` when `status` is `closed`. */
  closedBy: number | null;
}

export type SendOutcome<Result = unknown> =
  { ok: true; result: Result } | { ok: false; refusal: Refusal };

export interface Connection<View, Command> {
  store: StoreApi<ConnectionState<View>>;
  /** Resolves when the app has the change on disk or refuses; `wire/no-answer` when the link broke. */
  send(command: Command): Promise<SendOutcome>;
  /** Drops the present socket, if any, and says hello again. */
  reconnect(): void;
  close(): void;
}

export interface ConnectOptions<R extends keyof ViewOf> {
  role: R;
  /** What passes by without being part of the view: a stroke in progress, for a board. */
  onLive?: (news: LiveNews) => void;
  /** Token and code of a laptop, token and pairing of a phone; asked for at every hello. */
  identity?: () => Pick<Hello, 'token' | 'code' | 'number' | 'pairing' | 'session'>;
  url?: string;
  /** For tests: a socket that is not the browser's. */
  openSocket?: (url: string) => WebSocket;
}

const FINAL = new Set<number>([
  CLOSE.takenOver,
  CLOSE.sessionClosed,
  CLOSE.notAllowed,
  CLOSE.abuse,
  CLOSE.badHello,
]);
const RETRY_MS = [100, 300, 700, 1500, 2500];

/** This page among all pages of this browser, and how often it has opened the wire. */
const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('');
let openings = 0;

/** The wire of the host that served this page. */
export function wireUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/wire`;
}

export function connect<R extends keyof ViewOf, Command>(
  options: ConnectOptions<R>,
): Connection<ViewOf[R], Command> {
  type View = ViewOf[R];
  const store = createStore<ConnectionState<View>>(() => ({
    view: null,
    status: 'connecting',
    closedBy: null,
  }));
  const open = options.openSocket ?? ((url: string) => new WebSocket(url));
  const pending = new Map<number, (outcome: SendOutcome) => void>();
  let socket: WebSocket | null = null;
  let since: { epoch: string; seq: number } | undefined;
  let nextId = 1;
  let attempt = 0;
  let heard = { steady: 0, clock: 0 };
  let retry: ReturnType<typeof setTimeout> | undefined;

  function start(): void {
    clearTimeout(retry);
    const mine = open(options.url ?? wireUrl());
    socket = mine;
    noteHeard();
    const nth = (openings += 1);
    mine.onopen = () => {
      const hello: Hello = {
        type: 'hello',
        protocol: PROTOCOL_VERSION,
        role: options.role,
        ...options.identity?.(),
        ...(since ? { since } : {}),
        opening: { page, nth },
      };
      mine.send(JSON.stringify(hello));
    };
    mine.onmessage = (event: MessageEvent) => {
      if (socket === mine) hear(String(event.data));
    };
    mine.onclose = (event) => {
      if (socket === mine) lose(event.code);
    };
  }

  function noteHeard(): void {
    heard = { steady: performance.now(), clock: Date.now() };
  }

  /**
   * By two clocks: one stands still while the laptop sleeps, the other may be set back by a year,
   * and then a dead connection would be believed for as long.
   */
  function silentMs(): number {
    return Math.max(performance.now() - heard.steady, Date.now() - heard.clock);
  }

  function hear(text: string): void {
    noteHeard();
    const parsed = serverFrameSchema.safeParse(JSON.parse(text));
    if (parsed.success) take(parsed.data);
    else resynchronise();
  }

  function take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        since = { epoch: frame.epoch, seq: frame.seq };
        attempt = 0;
        store.setState({ view: frame.view as View, status: 'open', closedBy: null });
        return;
      case 'resumed':
        attempt = 0;
        store.setState({ status: 'open', closedBy: null });
        return;
      case 'change': {
        const { view } = store.getState();
        if (!since || !view || frame.seq !== since.seq + 1) {
          resynchronise();
          return;
        }
        since = { ...since, seq: frame.seq };
        store.setState({ view: applyPatch(view, frame.patch as Parameters<typeof applyPatch>[1]) });
        return;
      }
      case 'done':
        settle(frame.id, { ok: true, result: frame.result });
        return;
      case 'refused':
        if (frame.id !== null) {
          settle(frame.id, {
            ok: false,
            refusal: frame.values
              ? { code: frame.code, values: frame.values }
              : { code: frame.code },
          });
        }
        return;
      case 'live':
        options.onLive?.(frame.live);
        return;
      case 'ping':
        socket?.send('{"type":"pong"}');
        return;
      case 'pong':
        return;
    }
  }

  function settle(id: number, outcome: SendOutcome): void {
    pending.get(id)?.(outcome);
    pending.delete(id);
  }

  /** A gap or an unreadable frame: only a fresh snapshot is certain to be right. */
  function resynchronise(): void {
    since = undefined;
    reconnect();
  }

  function lose(code: number): void {
    socket = null;
    for (const id of [...pending.keys()]) {
      settle(id, { ok: false, refusal: { code: 'wire/no-answer' } });
    }
    if (FINAL.has(code)) {
      since = undefined;
      store.setState({ status: 'closed', closedBy: code });
      return;
    }
    if (code === CLOSE.version) {
      location.reload();
      return;
    }
    store.setState({ status: store.getState().view ? 'lost' : 'connecting' });
    retry = setTimeout(start, RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]);
    attempt += 1;
  }

  function dropSocket(): void {
    const old = socket;
    socket = null;
    if (!old) return;
    old.onopen = old.onmessage = old.onclose = null;
    old.close();
    lose(0);
  }

  function reconnect(): void {
    dropSocket();
    attempt = 0;
    start();
  }

  /** After sleep a socket still reads OPEN but is dead: ask, and believe only an answer. */
  function probe(): void {
    if (store.getState().status === 'closed') return;
    if (!socket) {
      attempt = 0;
      start();
    } else if (silentMs() > LIMITS.deadAfterMs) {
      reconnect();
    } else if (socket.readyState === WebSocket.OPEN) {
      socket.send('{"type":"ping"}');
    }
  }

  function onWake(): void {
    if (document.visibilityState === 'visible') probe();
  }

  const watch = setInterval(() => {
    if (socket && silentMs() > LIMITS.deadAfterMs) reconnect();
  }, 1000);
  if (typeof window !== 'undefined') {
    document.addEventListener('visibilitychange', onWake);
    window.addEventListener('pageshow', probe);
    window.addEventListener('online', probe);
  }
  start();

  return {
    store,
    send(command) {
      const target = socket;
      if (!target || target.readyState !== WebSocket.OPEN || store.getState().status !== 'open') {
        return Promise.resolve({ ok: false, refusal: { code: 'wire/no-answer' } });
      }
      const id = nextId++;
      target.send(JSON.stringify({ type: 'command', id, command }));
      return new Promise((resolve) => pending.set(id, resolve));
    },
    reconnect,
    close() {
      clearInterval(watch);
      clearTimeout(retry);
      dropSocket();
      clearTimeout(retry);
      if (typeof window !== 'undefined') {
        document.removeEventListener('visibilitychange', onWake);
        window.removeEventListener('pageshow', probe);
        window.removeEventListener('online', probe);
      }
      store.setState({ status: 'closed', closedBy: null });
    },
  };
}
