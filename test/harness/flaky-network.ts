import { connect, createServer, type Socket } from 'node:net';

/** The school's network between laptops and the teacher's PC, which a test can cut or silence. */
export interface FlakyNetwork {
  port: number;
  /** Every connection breaks, and no new one comes through. */
  cut(): void;
  /** Nothing arrives any more, but nobody is told: Wi-Fi out of reach. */
  silence(): void;
  mend(): void;
  stop(): Promise<void>;
}

export async function startFlakyNetwork(target: number): Promise<FlakyNetwork> {
  let state: 'well' | 'cut' | 'silent' = 'well';
  const ways: [Socket, Socket][] = [];

  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    ways.push([near, far]);
    join(near, far);
    join(far, near);
    if (state === 'silent') pause([near, far]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();

  function breakAll(): void {
    for (const way of ways.splice(0)) for (const end of way) end.destroy();
  }

  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut() {
      state = 'cut';
      breakAll();
    },
    silence() {
      state = 'silent';
      for (const way of ways) pause(way);
    },
    mend() {
      state = 'well';
      for (const way of ways) for (const end of way) end.resume();
    },
    async stop() {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function join(from: Socket, to: Socket): void {
  from.on('data', (piece) => to.write(piece));
  from.on('close', () => to.destroy());
  from.on('error', () => to.destroy());
}

function pause(way: readonly Socket[]): void {
  for (const end of way) end.pause();
}
