import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConsoleView } from '#protocol/views.ts';
import { freePort, startApp, type RunningApp } from '#test/harness/start-app.ts';
import { openTeacherPage, type WirePage } from '#test/harness/wire-page.ts';

/** The teacher's PC: the real app, which loses its power now and then, and her console. */
export interface TeacherPc {
  readonly classPort: number;
  view(): ConsoleView;
  /** Asks until it is done, however long the disk is full. */
  insist(command: object, isDone?: (view: ConsoleView) => boolean): Promise<void>;
  /** Asks once; a refusal or a power cut is no matter. */
  ask(command: object): Promise<void>;
  until(wish: (view: ConsoleView) => boolean): Promise<ConsoleView>;
  /** kill -9, and started again with another clock. */
  powerCut(wrongByMs: number): Promise<void>;
  stop(): Promise<void>;
  log(): string;
}

export async function startTeacherPc(data: string): Promise<TeacherPc> {
  const classPort = await freePort();
  const fastClock = pathToFileURL(join(import.meta.dirname, 'fast-clock.ts')).href;
  let log = '';
  let app: RunningApp;
  let console: WirePage<ConsoleView>;
  let isOn = false;

  /** On a busy machine the console's own line may be taken for dead, too: it comes back as a page does. */
  async function openConsole(): Promise<void> {
    const mine = await openTeacherPage(app, 'console');
    if (!mine.view()) throw new Error('no welcome');
    console = mine;
    void mine.closed.then(async () => {
      while (isOn && console === mine) await openConsole().catch(() => pause());
    });
  }

  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

  async function start(wrongByMs: number): Promise<void> {
    app = await startApp({
      data,
      classPort,
      env: { NODE_OPTIONS: `--import=${fastClock}`, ARDOISE_CHAOS_CLOCK: String(wrongByMs) },
    });
    isOn = true;
    await openConsole();
  }

  process.on('exit', () => isOn && process.kill(app.pid, 'SIGKILL'));
  await start(0);
  return {
    classPort,
    view: () => console.view(),
    async insist(command, isDone) {
      for (;;) {
        const answer = await Promise.race([console.send(command), console.closed]);
        if (typeof answer === 'object' && answer.type === 'done') return;
        const code = typeof answer === 'object' && 'code' in answer ? answer.code : 'closed';
        if (code !== 'closed' && !code.startsWith('storage/')) throw new Error(code);
        await pause();
        if (isDone?.(console.view())) return;
      }
    },
    async ask(command) {
      await Promise.race([console.send(command), console.closed]);
    },
    async until(wish) {
      while (!wish(console.view())) await pause();
      return console.view();
    },
    async powerCut(wrongByMs) {
      isOn = false;
      await app.kill();
      log += app.stderr();
      await start(wrongByMs);
    },
    async stop() {
      isOn = false;
      await app.stop();
      log += app.stderr();
    },
    log: () => log + app.stderr(),
  };
}
