import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import WebSocket from 'ws';
import type { ConsoleView } from '#protocol/views.ts';
import { openStorage } from '#storage/open-storage.ts';
import { startApp, temporaryFolder } from '#test/harness/start-app.ts';
import { openClass } from '#test/harness/class-in-session.ts';
import { openLaptop, openTeacherPage } from '#test/harness/wire-page.ts';
import { measureFirstLoad, type FirstLoad } from './class-page.ts';
import type { News, Order } from './class-laptops.ts';
import { median, now, percentile, printFigures, rounded } from './figures.ts';

/**
 * `npm run bench:class`: a question to N laptops and their answers, all at once, through the real
 * app (schemas, rules, SQLite with fsync) and, in the same run, through a bare `ws` loop.
 *
 * push: teacher sends → the laptop has it. drawn: → its "shown" is acknowledged. answer: laptop
 * sends → on disk → acknowledged. console: first answer sent → the console has all of them.
 * joined: all open their sockets at once → the last one has its pupil. `fair` figures are beside a
 * loop that writes to the disk as well; the floor never does.
 */
/** A class, a big school, and more than any; `-- 30` measures one of them alone. */
const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
const SIZES = asked.length > 0 ? asked : [30, 300, 1000];
const ROUNDS = 12;
const WARM_UP = 3;

interface Figures {
  joined: number;
  push: number[];
  drawn: number[];
  answer: number[];
  console: number[];
  framesPerAnswer: number;
  bytesPerAnswer: number;
}

/** Hands out and collects; resolves when the teacher has all answers. */
interface Subject {
  push(round: number): Promise<number>;
  allAnswers(round: number): Promise<void>;
}

const ITEM = {
  id: 'i1',
  kind: 'choice',
  prompt: 'Quelle tarte montre cinq huitièmes ?',
  choices: [
    { id: 'a', text: 'la première' },
    { id: 'b', text: 'la deuxième' },
  ],
  right: 'b',
};
const activity = (round: number) => ({ id: `q${round}`, title: 'Fractions', items: [ITEM] });

function tell(child: ChildProcess, order: Order): void {
  child.send(order);
}

async function hear<Kind extends News['kind']>(child: ChildProcess, kind: Kind) {
  for (;;) {
    const [news] = (await once(child, 'message')) as [News];
    if (news.kind === kind) return news as Extract<News, { kind: Kind }>;
  }
}

function program(name: string, ...args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, name), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function measure(
  laptops: ChildProcess,
  size: number,
  joined: number,
  subject: Subject,
): Promise<Figures> {
  const figures: Figures = {
    joined,
    push: [],
    drawn: [],
    answer: [],
    console: [],
    framesPerAnswer: 0,
    bytesPerAnswer: 0,
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    const receiving = hear(laptops, 'received');
    const pushedAt = await subject.push(round);
    // The "shown" of every laptop has been dealt with before the answers come.
    const { received, drawn } = await receiving;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answering = hear(laptops, 'answered');
    const complete = subject.allAnswers(round);
    const startedAt = now();
    tell(laptops, { kind: 'answer', round });
    await complete;
    const consoleAt = now();
    const { round: seen } = await answering;
    if (round < WARM_UP) continue;
    figures.push.push(...received.map((at) => at - pushedAt));
    figures.drawn.push(...drawn.map((at) => at - pushedAt));
    figures.answer.push(...seen.acked);
    figures.console.push(consoleAt - startedAt);
    figures.framesPerAnswer = seen.frames / size;
    figures.bytesPerAnswer = seen.bytes / size;
  }
  return figures;
}

async function ours(size: number): Promise<Figures> {
  const app = await startApp({ data: dataWithClass(size) });
  const teacher = await openTeacherPage(app, 'console');
  await teacher.send({ type: 'session/open', class: 'bench' });
  const { session } = await teacher.until((view) => view.session !== null);
  const code = session?.session.code ?? '';
  const pupils = (session?.session.class.pupils ?? []).map((pupil) => pupil.id);
  const url = `ws://127.0.0.1:${app.classPort}/wire`;
  // The door opens a moment after the session does.
  await openLaptop(app, { token: 'f'.repeat(32), code }).then((probe) => probe.close());
  const laptops = program('class-laptops.ts');
  const joined = hear(laptops, 'joined');
  tell(laptops, { kind: 'join', url, code, pupils, bare: false });
  const { ms } = await joined;
  await teacher.send({ type: 'session/admit-all' });
  const figures = await measure(laptops, size, ms, {
    async push(round) {
      const at = now();
      await teacher.send({ type: 'handout/send', activity: activity(round) });
      return at;
    },
    async allAnswers(round) {
      await teacher.until((view) => answersOf(view, round) === size);
    },
  });
  tell(laptops, { kind: 'end' });
  await app.stop();
  return figures;
}

function answersOf(view: ConsoleView, round: number): number {
  const handouts = Object.values(view.session?.handouts ?? {});
  const mine = handouts.find(({ handout }) => handout.activity.id === `q${round}`);
  return mine?.results['i1']?.answers ?? 0;
}

/** A school class has 60 pupils at most: the bench's own is written to the data folder beforehand. */
function dataWithClass(size: number): string {
  const folder = temporaryFolder();
  const pupils = Array.from({ length: size }, (_, index) => ({
    id: `p${index}`,
    name: `Élève ${index}`,
    picture: 'fox',
  }));
  const storage = openStorage(folder);
  const value = { id: 'bench', name: 'Mesure', pupils };
  storage.documents.write([{ kind: 'class', id: value.id, value }]);
  storage.close();
  return folder;
}

/** With a file it is the fairer one: an answer is on the disk before it is acknowledged. */
async function floor(size: number, file?: string): Promise<Figures> {
  const server = program('class-floor.ts', ...(file === undefined ? [] : [file]));
  const [port] = (await once(server, 'message')) as [number];
  const url = `ws://127.0.0.1:${port}`;
  const teacher = new WebSocket(url);
  await once(teacher, 'open');
  teacher.send(JSON.stringify({ type: 'hello', role: 'console' }));
  const laptops = program('class-laptops.ts');
  const joined = hear(laptops, 'joined');
  const pupils = Array.from({ length: size }, (_, index) => `p${index}`);
  tell(laptops, { kind: 'join', url, code: '0000', pupils, bare: true });
  const { ms } = await joined;
  const figures = await measure(laptops, size, ms, {
    push(round) {
      const at = now();
      const command = { type: 'handout/send', handout: `h${round}`, activity: activity(round) };
      teacher.send(JSON.stringify({ type: 'command', id: 1, command }));
      return Promise.resolve(at);
    },
    allAnswers() {
      let count = 0;
      return new Promise((resolve) => {
        const listen = (data: WebSocket.RawData) => {
          if (JSON.parse(String(data)).type !== 'laptop/answer' || ++count < size) return;
          teacher.off('message', listen);
          resolve();
        };
        teacher.on('message', listen);
      });
    },
  });
  tell(laptops, { kind: 'end' });
  teacher.close();
  server.kill();
  return figures;
}

function compare(size: number, mine: Figures, bare: Figures, fair: Figures) {
  const pair = (name: 'push' | 'drawn' | 'answer' | 'console') => ({
    [`${name}_p50_ms`]: rounded(median(mine[name])),
    [`${name}_p99_ms`]: rounded(percentile(mine[name], 0.99)),
    [`${name}_floor_p50_ms`]: rounded(median(bare[name])),
    [`${name}_floor_p99_ms`]: rounded(percentile(bare[name], 0.99)),
    [`${name}_p50_ratio`]: rounded(median(mine[name]) / median(bare[name])),
    [`${name}_p99_ratio`]: rounded(percentile(mine[name], 0.99) / percentile(bare[name], 0.99)),
    [`${name}_p99_fair_ratio`]: rounded(
      percentile(mine[name], 0.99) / percentile(fair[name], 0.99),
    ),
  });
  return {
    laptops: size,
    joined_ms: rounded(mine.joined),
    joined_floor_ms: rounded(bare.joined),
    ...pair('push'),
    ...pair('drawn'),
    ...pair('answer'),
    ...pair('console'),
    frames_per_answer: rounded(mine.framesPerAnswer),
    bytes_per_answer: rounded(mine.bytesPerAnswer),
  };
}

async function firstLoad(): Promise<FirstLoad> {
  const app = await startApp();
  const { teacher } = await openClass(app, ['Léa']);
  const measured = await measureFirstLoad(app.classPort);
  teacher.close();
  await app.stop();
  return measured;
}

const results = [];
for (const size of SIZES) {
  process.stderr.write(`bench:class, ${size} laptops…\n`);
  const bare = await floor(size);
  const fair = await floor(size, join(temporaryFolder(), 'answers'));
  results.push(compare(size, await ours(size), bare, fair));
}
process.stderr.write('bench:class, the first load…\n');
const page = await firstLoad();
printFigures({ bench: 'class', results, page });
process.exit();
