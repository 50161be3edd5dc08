import WebSocket from 'ws';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { tokenOf } from '#test/harness/wire-page.ts';
import { now } from './figures.ts';

/**
 * A process with N protocol laptops (or, with `bare`, N sockets of a plain loop with messages of
 * the same size). It does as its parent says, one round after the other, and reports what it saw.
 */
interface Round {
  /** Answer sent → acknowledged, per laptop. */
  acked: number[];
  /** Frames and bytes that came to all laptops between the first answer and the last ack. */
  frames: number;
  bytes: number;
}

export type Order =
  | { kind: 'join'; url: string; code: string; pupils: string[]; bare: boolean }
  | { kind: 'answer'; round: number }
  | { kind: 'end' };

export type News =
  /** `ms`: from the first socket until the last laptop has its pupil. */
  | { kind: 'joined'; ms: number }
  /** When each laptop had the activity, and when its "shown" was acknowledged. */
  | { kind: 'received'; received: number[]; drawn: number[] }
  | { kind: 'answered'; round: Round };

interface Laptop {
  socket: WebSocket;
  pupil: string;
  handout: string;
  receivedAt: number;
  drawnAt: number;
  sentAt: number;
  ackedAt: number;
}

let laptops: Laptop[] = [];
let bare = false;
let frames = 0;
let bytes = 0;
let round = 0;
let joiningAt = 0;

process.on('message', (order: Order) => void obey(order));

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case 'join':
      bare = order.bare;
      joiningAt = now();
      laptops = await Promise.all(order.pupils.map((pupil, index) => join(order, pupil, index)));
      return tell({ kind: 'joined', ms: now() - joiningAt });
    case 'answer':
      return answer(order.round);
    case 'end':
      process.exit();
  }
}

function tell(news: News): void {
  process.send?.(news);
}

function join(
  order: Extract<Order, { kind: 'join' }>,
  pupil: string,
  index: number,
): Promise<Laptop> {
  const socket = new WebSocket(order.url);
  const laptop: Laptop = {
    socket,
    pupil,
    handout: '',
    receivedAt: 0,
    drawnAt: 0,
    sentAt: 0,
    ackedAt: 0,
  };
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      const hello = { type: 'hello', protocol: PROTOCOL_VERSION, role: 'laptop' };
      socket.send(JSON.stringify({ ...hello, token: tokenOf(index), code: order.code }));
    });
    socket.on('message', (data) => {
      const text = String(data);
      frames += 1;
      bytes += text.length;
      const frame = JSON.parse(text);
      if (frame.type === 'welcome') {
        if (!bare) say(laptop, 1, { type: 'laptop/choose-pupil', pupil });
        else resolve(laptop);
      } else if (frame.type === 'done') {
        if (frame.id === 1) resolve(laptop);
        if (frame.id === 2) drawn(laptop);
        if (frame.id >= 100) laptop.ackedAt = now();
        if (frame.id >= 100 && laptops.every(({ ackedAt }) => ackedAt > 0)) report();
      } else if (frame.type === 'change') {
        take(laptop, frame.patch);
      } else if (frame.type === 'ping') {
        socket.send('{"type":"pong"}');
      }
    });
  });
}

/** A new activity on the screen: shown, as a page would say it. */
function take(laptop: Laptop, patch: [string[], unknown][]): void {
  const handout = handoutIn(patch);
  if (handout === null || handout === laptop.handout) return;
  laptop.handout = handout;
  laptop.receivedAt = now();
  laptop.drawnAt = 0;
  say(laptop, 2, { type: 'laptop/shown', handout });
}

function drawn(laptop: Laptop): void {
  laptop.drawnAt = now();
  if (!laptops.every((one) => one.handout === laptop.handout && one.drawnAt > 0)) return;
  tell({
    kind: 'received',
    received: laptops.map(({ receivedAt }) => receivedAt),
    drawn: laptops.map(({ drawnAt }) => drawnAt),
  });
}

function handoutIn(patch: [string[], unknown][]): string | null {
  for (const [path, value] of patch) {
    if (path.join('/') === 'screen/handout' && typeof value === 'string') return value;
    if (path.join('/') === 'screen' && typeof value === 'object' && value && 'handout' in value) {
      return String(value.handout);
    }
  }
  return null;
}

function say(laptop: Laptop, id: number, command: object): void {
  laptop.socket.send(JSON.stringify({ type: 'command', id, command }));
}

/** All at once: the worst moment of a lesson. */
function answer(number: number): void {
  round = number;
  frames = 0;
  bytes = 0;
  for (const laptop of laptops) laptop.ackedAt = 0;
  for (const [index, laptop] of laptops.entries()) {
    laptop.sentAt = now();
    say(laptop, 100 + number, {
      type: 'laptop/answer',
      id: `r${round}-${index}`,
      handout: laptop.handout,
      item: 'i1',
      given: { kind: 'choice', chosen: [index % 2 === 0 ? 'a' : 'b'] },
      attempt: 1,
      pupil: laptop.pupil,
    });
  }
}

function report(): void {
  const acked = laptops.map(({ ackedAt, sentAt }) => ackedAt - sentAt);
  tell({ kind: 'answered', round: { acked, frames, bytes } });
}
