import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The air between one laptop and the teacher's PC: a proxy of ours that can be slow, cut, or
 * silent (connections are taken and nothing arrives), and that delivers late what it held back.
 */
export interface Wifi {
  port: number;
  /** Every connection breaks at once, and no new one comes through. */
  cut(): void;
  /** Nothing arrives any more, and nobody is told. New connections are taken, too. */
  silence(): void;
  /**
   * New connections are good. What was held back arrives now (`late`: behind whatever newer
   * connections have sent), or never: then both ends have a socket that looks open and is dead.
   */
  mend(held: 'late' | 'never'): void;
  /** Longest delay of a piece, in milliseconds. */
  slow(ms: number): void;
  stop(): void;
}

export interface WifiCounts {
  cut: number;
  silenced: number;
  /** Pieces that arrived after a newer connection of the same laptop had been used. */
  late: number;
  dead: number;
}

interface Way {
  ends: readonly Socket[];
  lanes: Lane[];
  number: number;
}

/** One direction of one connection: what is in it arrives in its order. */
interface Lane {
  /** Takes in what comes, once so many pieces more have gone through. */
  hold(passed?: number): void;
  release(): void;
  forget(): void;
  pass(work: () => void): void;
}

export async function startWifi(
  target: () => number,
  random: () => number,
  counts: WifiCounts,
): Promise<Wifi> {
  let state: 'well' | 'cut' | 'silent' = 'well';
  let delayMs = 0;
  let numbers = 0;
  let newestUsed = 0;
  const ways = new Set<Way>();

  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    if (state === 'cut') return void near.destroy();
    const far = connect(target(), '127.0.0.1');
    far.on('error', () => far.destroy());
    const delay = () => random() * delayMs;
    const way = { ends: [near, far], lanes: [newLane(delay), newLane(delay)] as const };
    const number = (numbers += 1);
    if (state === 'silent') {
      // The Wi-Fi goes before the first word, or right behind the handshake: then a hello is under way.
      const passed = random() < 0.5 ? 0 : 1;
      way.lanes.forEach((lane) => lane.hold(passed));
    }
    const known: Way = { ...way, lanes: [...way.lanes], number };
    ways.add(known);
    const [up, down] = way.lanes;
    near.on('data', (piece) =>
      up.pass(() => {
        if (number < newestUsed) counts.late += 1;
        newestUsed = Math.max(newestUsed, number);
        far.write(piece);
      }),
    );
    far.on('data', (piece) => down.pass(() => near.write(piece)));
    // The end comes behind the data, also when it comes late.
    near.on('close', () => up.pass(() => far.destroySoon()));
    far.on('close', () => down.pass(() => near.destroySoon()));
    near.on('close', () => far.destroyed && ways.delete(known));
    far.on('close', () => near.destroyed && ways.delete(known));
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    cut() {
      state = 'cut';
      counts.cut += 1;
      for (const way of ways) destroy(way);
      ways.clear();
    },
    silence() {
      state = 'silent';
      counts.silenced += 1;
      for (const { lanes } of ways) lanes.forEach((lane) => lane.hold());
    },
    mend(held) {
      state = 'well';
      const all = [...ways];
      all.forEach(({ lanes }, index) => {
        if (held === 'never') {
          counts.dead += 1;
          // The PC takes it for open until it has heard nothing for too long.
          lanes.forEach((lane) => lane.forget());
          return;
        }
        // What is newest overtakes what was under way before.
        const release = () => lanes.forEach((lane) => lane.release());
        if (index === all.length - 1) release();
        else setTimeout(release, 20 + random() * 200);
      });
    },
    slow: (ms) => void (delayMs = ms),
    stop() {
      for (const way of ways) destroy(way);
      server.close();
    },
  };
}

function newLane(delay: () => number): Lane {
  let held = false;
  let pass = Infinity;
  let isDead = false;
  let arrivesAt = 0;
  const waiting: { at: number; work: () => void }[] = [];

  function drain(): void {
    while (!held && waiting[0] && waiting[0].at <= performance.now()) {
      waiting.shift()?.work();
      held = (pass -= 1) <= 0;
    }
    const next = waiting[0];
    if (next && !held) setTimeout(drain, Math.max(1, next.at - performance.now()));
  }

  return {
    hold(passed = 0) {
      pass = passed;
      held = passed === 0;
    },
    release() {
      if (isDead) return;
      pass = Infinity;
      held = false;
      drain();
    },
    forget() {
      if (pass === Infinity) return;
      isDead = true;
      waiting.length = 0;
    },
    pass(work) {
      if (isDead) return;
      arrivesAt = Math.max(arrivesAt, performance.now() + delay());
      waiting.push({ at: arrivesAt, work });
      if (waiting.length === 1) drain();
    },
  };
}

function destroy({ ends }: Way): void {
  for (const end of ends) end.destroy();
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
