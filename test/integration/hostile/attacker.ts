import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';
import { seeded } from '#classroom/virtual/seeded.ts';
import { fuzzFrames } from './fuzz.ts';

/**
 * A hostile laptop, in a process of its own and at an address of its own. It knows what a pupil may
 * know: the code on the board, her own seat, ids of others that she has seen. It does one thing over
 * and over until it is ended, and reports how often.
 */
export interface Order {
  attack: AttackName;
  port: number;
  code: string;
  token: string;
  seed: number;
  /** Ids that it has learnt: its pupil, another's, the handout. */
  pupil: string;
  victim: string;
  victimToken: string;
  handout: string;
  /** A session that is closed, in which it was not. */
  before: string;
}

export interface News {
  sent: number;
  /** Closings by the app, by code, and what was refused, by code. */
  seen: Record<string, number>;
}

const ADDRESS = '127.0.0.2';
const news: News = { sent: 0, seen: {} };

function note(what: string | number): void {
  news.seen[what] = (news.seen[what] ?? 0) + 1;
}

function tell(): void {
  process.send?.(news);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A socket that has said hello as the hostile pupil, or why not. */
function open(order: Order, hello: object = {}): Promise<WebSocket | null> {
  const socket = new WebSocket(`ws://127.0.0.1:${order.port}/wire`, { localAddress: ADDRESS });
  socket.on('error', () => note('error'));
  socket.on('close', (code) => note(code));
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as { type: string; code?: string };
    if (frame.type === 'ping') socket.send('{"type":"pong"}');
    if (frame.code !== undefined) note(frame.code);
    else if (frame.type === 'done') note('done');
  });
  return new Promise((resolve) => {
    socket.once('close', () => resolve(null));
    socket.once('open', () => {
      const { token, code } = order;
      const first = { type: 'hello', protocol: 1, role: 'laptop', token, code, ...hello };
      socket.send(JSON.stringify(first));
      setTimeout(() => resolve(socket), 20);
    });
  });
}

/** Sends each, a few at a time, and comes back whenever it was sent away. */
async function insist(
  order: Order,
  texts: (round: number) => (string | Buffer)[],
  pace: number,
  hello?: object,
): Promise<void> {
  for (let round = 0; ; round += 1) {
    const socket = await open(order, hello);
    if (!socket) {
      await pause(20);
      continue;
    }
    for (let turn = 0; socket.readyState === WebSocket.OPEN; turn += 1) {
      for (const text of texts(round * 1000 + turn)) {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
        news.sent += 1;
      }
      await pause(pace);
    }
  }
}

const command = (id: number, body: object) =>
  JSON.stringify({ type: 'command', id, command: body });
const chosen = { kind: 'choice', chosen: ['a'] };

export const ATTACKS = {
  /** Ten thousand messages a second, as long as anybody listens. */
  flood: (order: Order) =>
    insist(
      order,
      (turn) =>
        Array.from({ length: 100 }, (_, index) =>
          command(turn * 100 + index + 1, { type: 'laptop/hand', on: index % 2 === 0 }),
        ),
      10,
    ),
  oversized: (order: Order) =>
    insist(
      order,
      (turn) => [
        'x'.repeat(700_000 + turn),
        Buffer.alloc(330_000),
        command(1, { type: 'laptop/hand', on: 'x'.repeat(330_000) }),
        '['.repeat(300_000),
      ],
      20,
    ),
  /** Drawings without end, each as large as may be. */
  drawings: (order: Order) =>
    insist(
      order,
      (turn) => [
        command(turn + 1, {
          type: 'laptop/draft',
          handout: order.handout,
          item: 'i2',
          given: {
            kind: 'drawing',
            strokes: Array.from({ length: 30 }, (_, stroke) => ({
              id: `s${stroke}`,
              tool: 'pen',
              colour: 'brick',
              width: 'medium',
              points: Array.from({ length: 900 }, (_, at) => (at % 3 === 2 ? 128 : 12_345)),
            })),
          },
          attempt: 1,
          version: turn + 1,
          pupil: order.pupil,
        }),
      ],
      5,
    ),
  fuzz: (order: Order) => {
    const random = seeded(order.seed);
    return insist(order, () => fuzzFrames(random, { ...order, items: ['i1', 'i2'] }, 20), 5);
  },
  /** What belongs to others, and what belongs to the teacher. */
  powers: (order: Order) =>
    insist(
      order,
      (turn) =>
        [
          { type: 'session/close' },
          { type: 'session/admit-all' },
          { type: 'session/pause', on: true },
          { type: 'session/send-away', laptop: order.victim },
          { type: 'handout/close', handout: order.handout },
          { type: 'data/forget-pupil', class: 'x', pupil: order.victim },
          { type: 'class/remove', class: 'x' },
          { type: 'lesson/next' },
          { type: 'laptop/choose-pupil', pupil: order.victim },
          { type: 'laptop/choose-pupil', pupil: order.pupil, partner: order.victim },
          { ...answerOf(order, turn), pupil: order.victim },
          { ...answerOf(order, turn), partner: order.victim },
          { ...answerOf(order, turn), pupil: '__proto__' },
          {
            type: 'laptop/draft',
            handout: order.handout,
            item: 'i1',
            given: chosen,
            attempt: 1,
            version: 1,
            pupil: order.victim,
          },
        ].map((body, index) => command(index + 1, body)),
      750,
    ),
  /** Answers to sessions that are over, from within and as one that has missed the end. */
  late: (order: Order) => {
    const forged = (turn: number) =>
      [order.before, 'none', '__proto__'].flatMap((session, index) => [
        command(4 * turn + 2 * index + 1, { ...answerOf(order, turn), session }),
        command(4 * turn + 2 * index + 2, {
          ...answerOf(order, turn),
          session,
          pupil: order.victim,
        }),
      ]);
    void insist(order, forged, 400);
    return insist(order, forged, 400, { session: order.before });
  },
  /** Tokens that are nobody's, a token with a wrong code, roles of the teacher, a wrong pairing. */
  tokens: async (order: Order) => {
    for (let turn = 0; ; turn += 1) {
      const forged = (turn * 7919).toString(16).padStart(32, 'f');
      for (const hello of [
        { token: forged, code: '0000' },
        { token: order.victimToken, code: '0000' },
        { token: forged },
        { role: 'console' },
        { role: 'board' },
        { role: 'remote', pairing: 'x'.repeat(43) },
        { role: 'remote', token: forged, pairing: 'A'.repeat(43), code: undefined },
        { protocol: 99 },
        { token: '../../etc/passwd' },
      ]) {
        void open(order, hello);
        news.sent += 1;
        await pause(5);
      }
    }
  },
  /** No WebSocket at all: broken requests, broken handshakes, lines cut in the middle. */
  lines: async (order: Order) => {
    const upgrade = (path: string) =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
    const texts = [
      upgrade('//'),
      upgrade('http://['),
      upgrade('/elsewhere'),
      upgrade('/wire').replace('13', '99'),
      upgrade('/wire').replace('dGhl', ''),
      `${upgrade('/wire')}\xff\xff\xff\xff`,
      'GET // HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /assets/..%2f..%2fpackage.json HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /assets/%00 HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET /t/../console/index.html HTTP/1.1\r\nHost: x\r\n\r\n',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\nxxxx',
      '\x16\x03\x01\x02\x00\x01\x00',
      'GET / HTTP/1.1\r\nHost',
    ];
    for (;;) {
      for (const text of texts) {
        line(order.port, text);
        news.sent += 1;
        await pause(4);
      }
    }
  },
} satisfies Record<string, (order: Order) => Promise<void>>;
export type AttackName = keyof typeof ATTACKS;

function answerOf(order: Order, turn: number) {
  return {
    type: 'laptop/answer',
    id: `forged-${turn}`,
    handout: order.handout,
    item: 'i1',
    given: chosen,
    attempt: 1,
    pupil: order.pupil,
  };
}

function line(port: number, text: string): void {
  const socket: Socket = connect({ port, host: '127.0.0.1', localAddress: ADDRESS });
  socket.on('error', () => note('error'));
  socket.on('data', (data) => {
    const status = /^HTTP\/1.1 (\d+)/.exec(String(data))?.[1];
    if (status !== undefined) note(status);
    if (/root:|"name": "ardoise"/.test(String(data))) note('LEAK');
  });
  socket.on('connect', () => {
    socket.write(text, 'latin1');
    // Half of them without a goodbye, while the app may be answering.
    setTimeout(() => (news.sent % 2 === 0 ? socket.resetAndDestroy() : socket.end()), 3);
  });
}

process.on('message', (order: Order | 'report') => {
  if (order === 'report') return tell();
  void ATTACKS[order.attack](order);
});
process.on('disconnect', () => process.exit());
