import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { ROOT } from '#test/harness/start-app.ts';
import { endProcess, isInstalled, run } from '#test/rig/processes.ts';
import { now } from './figures.ts';

/** From a key to the pixels of the wall, and the moment when a page is on it. */
export interface Meter {
  /** Presses the key `count` times, with a pause after each. */
  turn(key: TurnKey, count: number, pauseMs: number): Promise<Turn[]>;
  /** When (on the clock of `now()`) the wall shows this colour; null when it does not in time. */
  shows(colour: string, timeoutMs?: number): Promise<number | null>;
  stop(): Promise<void>;
}
export type TurnKey = 'PageDown' | 'PageUp';
export interface Turn {
  /** null: nothing changed in time. */
  ms: number | null;
  /** What the wall showed then; null when the meter is blind to colours. */
  colour: string | null;
}
export interface Wall {
  display: string;
  /** The point of the desktop that is watched. */
  spot: { x: number; y: number };
  /** Null: a program that has no pages. */
  console: Page | null;
  board: Page | null;
}
/** From the pointer to pixels of the wall. */
export interface InkMeter {
  /** One stroke through this point of the desktop; null: nothing changed in time. */
  stroke(through: { x: number; y: number }): Promise<number | null>;
  /** Moves the real pointer, so that a page can tell where it stands on the desktop. */
  move(to: { x: number; y: number }): Promise<void>;
}
export interface MeterKind {
  name: 'photon' | 'pixel' | 'in-page';
  /** Why it is not a better one. */
  because: string | null;
  on(wall: Wall): Promise<Meter>;
  ink: ((wall: Pick<Wall, 'display' | 'spot'>) => Promise<InkMeter>) | null;
}

const PHOTON = join(process.env['ARDOISE_TOOLS'] ?? join(ROOT, '../shared/tools'), 'photon.c');
const KEYSYMS = { PageDown: 'Next', PageUp: 'Prior' } as const;
const TURN_TIMEOUT_MS = 4000;

/** The best meter that can be had here. */
export async function chooseMeter(): Promise<MeterKind> {
  const folder = await mkdtemp(join(tmpdir(), 'ardoise-meter-'));
  const pixel = await build(join(import.meta.dirname, 'board-pixel.c'), folder);
  if (pixel.program === null) {
    return { name: 'in-page', because: pixel.problem, on: inPage, ink: null };
  }
  const { program } = pixel;
  const photon = await build(PHOTON, folder);
  return {
    name: photon.program === null ? 'pixel' : 'photon',
    because: photon.problem,
    on: (wall) => pixelMeter(wall, program, photon.program),
    ink: async (wall) => inkMeter(wall, program),
  };
}

function inkMeter({ display, spot }: Pick<Wall, 'display' | 'spot'>, program: string): InkMeter {
  const env = { ...process.env, DISPLAY: display };
  const at = [String(spot.x), String(spot.y)];
  const child = spawn(program, at, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ask = questions(child);
  return {
    stroke: async ({ x, y }) => turnOf(await ask(`stroke ${x} ${y} ${TURN_TIMEOUT_MS}`)).ms,
    async move({ x, y }) {
      await ask(`move ${x} ${y}`);
    },
  };
}

type Built = { program: string; problem: null } | { program: null; problem: string };

async function build(source: string, folder: string): Promise<Built> {
  if (!existsSync(source)) return { program: null, problem: 'its source is not here' };
  if (!isInstalled('gcc')) return { program: null, problem: 'gcc is not installed' };
  const program = join(folder, source.endsWith('photon.c') ? 'photon' : 'pixel');
  const headers = await declaredHere(folder);
  // -idirafter and the library's full name: libXtst is everywhere, its development files are not.
  const options = ['-O2', '-idirafter', headers, source, '-o', program];
  try {
    await run('gcc', [...options, '-lX11', '-l:libXtst.so.6', '-lXext']);
    return { program, problem: null };
  } catch (error) {
    const words = String((error as { stderr?: string }).stderr ?? error);
    return {
      program: null,
      problem: words.split('\n').find((line) => /error/.test(line)) ?? words,
    };
  }
}

/** The functions of libXtst that the meters call. */
async function declaredHere(folder: string): Promise<string> {
  const headers = join(folder, 'include');
  await mkdir(join(headers, 'X11/extensions'), { recursive: true });
  const declaration = [
    '#include <X11/Xlib.h>',
    'int XTestFakeKeyEvent(Display *, unsigned, Bool, unsigned long);',
    'int XTestFakeButtonEvent(Display *, unsigned, Bool, unsigned long);',
    'int XTestFakeMotionEvent(Display *, int, int, int, unsigned long);',
    '',
  ].join('\n');
  await writeFile(join(headers, 'X11/extensions/XTest.h'), declaration);
  return headers;
}

async function pixelMeter(wall: Wall, program: string, photon: string | null): Promise<Meter> {
  const { x, y } = wall.spot;
  const env = { ...process.env, DISPLAY: wall.display };
  const child = spawn(program, [String(x), String(y)], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const ask = questions(child);
  return {
    async turn(key, count, pauseMs) {
      await wall.console?.bringToFront();
      if (photon !== null) {
        // It looks at the point (1, 1) of a square that starts where it is told to.
        const place = [x - 1, y - 1, KEYSYMS[key], count, pauseMs, TURN_TIMEOUT_MS].map(String);
        const { stdout } = await run(photon, place, { env });
        return stdout.trim().split('\n').map(turnOf);
      }
      const turns: Turn[] = [];
      for (let at = 0; at < count; at += 1) {
        turns.push(turnOf(await ask(`turn ${KEYSYMS[key]} ${TURN_TIMEOUT_MS}`)));
        await pause(pauseMs);
      }
      return turns;
    },
    async shows(colour, timeoutMs = 30_000) {
      const [at] = (await ask(`wait ${colour} ${timeoutMs}`)).split(' ');
      return at === 'timeout' ? null : Number(at);
    },
    stop: () => endProcess(child),
  };
}

/** `12.34 88c018` or photon's `12.34 188888->88c018`. */
function turnOf(line: string): Turn {
  const [ms, colours = ''] = line.split(' ');
  return { ms: ms === 'timeout' ? null : Number(ms), colour: colours.slice(-6) };
}

function questions(child: ChildProcess): (question: string) => Promise<string> {
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('the meter has no pipes');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return async (question) => {
    stdin.write(`${question}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('the meter ended');
    return value;
  };
}

interface Marks {
  keyAt: number;
  shownAt: number;
}
declare const window: Window & { benchMarks: Marks };

/** Without a compiler: the page's own clock, from the key's event to the frame after the drawing. */
export async function inPage({ console: desk, board }: Wall): Promise<Meter> {
  if (!desk || !board) throw new Error('this meter needs pages');
  await desk.evaluate(() => {
    window.benchMarks = { keyAt: 0, shownAt: 0 };
    const clock = (event: Event) => {
      window.benchMarks.keyAt = performance.timeOrigin + event.timeStamp;
    };
    addEventListener('keydown', clock, { capture: true });
  });
  await board.evaluate(() => {
    window.benchMarks = { keyAt: 0, shownAt: 0 };
    const shown = () =>
      requestAnimationFrame(() => {
        window.benchMarks.shownAt = performance.timeOrigin + performance.now();
      });
    const element = document.documentElement;
    new MutationObserver(shown).observe(element, { attributeFilter: ['data-step'] });
  });
  const toMonotonic = now() - (performance.timeOrigin + performance.now());
  const shownAfter = async (time: number, timeoutMs: number) => {
    const wish = (after: number) => window.benchMarks.shownAt > after && window.benchMarks.shownAt;
    const seen = board.waitForFunction(wish, time, { timeout: timeoutMs, polling: 10 });
    return seen.then((handle) => handle.jsonValue()).then(Number, () => null);
  };
  return {
    async turn(key, count, pauseMs) {
      await desk.bringToFront();
      const turns: Turn[] = [];
      for (let at = 0; at < count; at += 1) {
        await desk.keyboard.press(key);
        const keyAt = await desk.evaluate(() => window.benchMarks.keyAt);
        const shownAt = await shownAfter(keyAt, TURN_TIMEOUT_MS);
        turns.push({ ms: shownAt === null ? null : shownAt - keyAt, colour: null });
        await pause(pauseMs);
      }
      return turns;
    },
    async shows(_colour, timeoutMs = 30_000) {
      const at = await shownAfter(now() - toMonotonic, timeoutMs);
      return at === null ? null : at + toMonotonic;
    },
    stop: () => Promise.resolve(),
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
