import { connect, createServer, type Socket } from 'node:net';

/** One access point: all that goes to the laptops shares so many bits a second, and is counted. */
export interface SharedAir {
  port: number;
  bytesDown(): number;
  stop(): void;
}

interface Lane {
  from: Socket;
  to: Socket;
  pieces: Buffer[];
  queued: number;
  hasEnded: boolean;
}

const SLICE_MS = 5;
const FRAME = 1500;
/** What an access point keeps for one laptop; the PC waits with the rest. */
const QUEUE = 64 * 1024;

export async function startSharedAir(target: number, bitsPerSecond: number): Promise<SharedAir> {
  const lanes = new Set<Lane>();
  let down = 0;
  let credit = 0;
  let at = performance.now();

  const slice = setInterval(() => {
    const now = performance.now();
    credit = Math.min(credit + ((now - at) * bitsPerSecond) / 8000, bitsPerSecond / 16);
    at = now;
    // A frame for each in turn, as the air is shared.
    let isBusy = true;
    while (credit > 0 && isBusy) {
      isBusy = false;
      for (const lane of lanes) {
        const sent = sendFrame(lane);
        credit -= sent;
        down += sent;
        if (sent > 0) isBusy = true;
      }
    }
  }, SLICE_MS);

  function sendFrame(lane: Lane): number {
    const piece = lane.pieces.shift();
    if (!piece) {
      if (lane.hasEnded) lane.to.end();
      if (lane.hasEnded) lanes.delete(lane);
      return 0;
    }
    lane.to.write(piece.subarray(0, FRAME));
    if (piece.length > FRAME) lane.pieces.unshift(piece.subarray(FRAME));
    const sent = Math.min(piece.length, FRAME);
    lane.queued -= sent;
    if (lane.queued < QUEUE) lane.from.resume();
    return sent;
  }

  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    const lane: Lane = { from: far, to: near, pieces: [], queued: 0, hasEnded: false };
    lanes.add(lane);
    for (const end of [near, far]) end.on('error', () => end.destroy());
    near.pipe(far);
    far.on('data', (piece: Buffer) => {
      lane.pieces.push(piece);
      lane.queued += piece.length;
      if (lane.queued >= QUEUE) far.pause();
    });
    far.on('close', () => (lane.hasEnded = true));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    bytesDown: () => down,
    stop() {
      clearInterval(slice);
      for (const { from, to } of lanes) [from, to].forEach((end) => end.destroy());
      server.close();
    },
  };
}
