import { describe, expect, it } from 'vitest';
import { runApp, type AppChild } from './app-process.ts';

const READY = '{"ready":true,"console":"http://127.0.0.1:4000/start?key=k","data":"/d"}\n';

/** Children that do as the test says, and a clock that the test moves. */
function stage(args: string[] = []) {
  const children: { args: string[]; say(text: string): void; exit(code: number): void }[] = [];
  const seen = { ready: [] as string[], ends: [] as number[], passed: '', pauses: [] as number[] };
  let waiting: (() => void)[] = [];
  let asked = 0;

  function start(withArgs: string[]): AppChild {
    let output: (text: string) => void = () => undefined;
    let exit: (code: number) => void = () => undefined;
    children.push({ args: withArgs, say: (text) => output(text), exit: (code) => exit(code) });
    return {
      onOutput: (listener) => {
        output = listener;
      },
      onExit: (listener) => {
        exit = listener;
      },
      end: () => {
        asked += 1;
      },
    };
  }

  const running = runApp(args, {
    start,
    passOn: (text) => {
      seen.passed += text;
    },
    later: (run, ms) => {
      seen.pauses.push(ms);
      waiting.push(run);
    },
    onReady: (ready) => seen.ready.push(ready.console),
    onEnd: (code) => seen.ends.push(code),
  });
  const last = () => {
    const child = children.at(-1);
    if (!child) throw new Error('no child');
    return child;
  };
  const wait = () => {
    const due = waiting;
    waiting = [];
    for (const run of due) run();
  };
  return { running, children, seen, last, wait, asked: () => asked };
}

describe('the app’s life in Electron', () => {
  it('reads the ready line in parts and passes everything on', () => {
    const { seen, last } = stage();
    last().say('hello\n' + READY.slice(0, 20));
    expect(seen.ready).toEqual([]);
    last().say(READY.slice(20));
    expect(seen.ready).toEqual(['http://127.0.0.1:4000/start?key=k']);
    expect(seen.passed).toBe(`hello\n${READY}`);
  });

  it('loads no address but the app’s own', () => {
    const { seen, last } = stage();
    last().say(READY.replace('127.0.0.1', 'example.org'));
    last().say(READY.replace('http:', 'file:'));
    expect(seen.ready).toEqual([]);
  });

  it('starts an app that died again, with its data, and says when it is back', () => {
    const { children, seen, last, wait } = stage(['--open', 'a.pdf']);
    last().say(READY);
    last().exit(1);
    wait();
    expect(children[1]?.args).toEqual(['--data', '/d']);
    last().say(READY);
    expect(seen.ready).toHaveLength(2);
    expect(seen.ends).toEqual([]);
  });

  it('waits longer each time, and gives up when the app dies again and again', () => {
    const { children, seen, last, wait } = stage();
    last().say(READY);
    for (let turn = 0; turn < 6; turn += 1) {
      last().exit(9);
      wait();
    }
    expect(seen.pauses).toEqual([0, 500, 2000, 5000, 10_000]);
    expect(children).toHaveLength(6);
    expect(seen.ends).toContain(9);
  });

  it('begins anew with its patience when the app worked in between', () => {
    const { seen, last, wait } = stage();
    for (let turn = 0; turn < 3; turn += 1) {
      last().say(READY);
      last().exit(1);
      wait();
    }
    expect(seen.pauses).toEqual([0, 0, 0]);
  });

  it('does not start again what never got ready, e.g. for a wrong flag', () => {
    const { children, seen, last } = stage(['--nonsense']);
    last().exit(2);
    expect(seen.ends).toEqual([2]);
    expect(children).toHaveLength(1);
  });

  it('ends once, and after the app has', () => {
    const { running, children, seen, last, asked } = stage();
    last().say(READY);
    running.end();
    running.end();
    expect(asked()).toBe(1);
    expect(seen.ends).toEqual([]);
    last().exit(0);
    expect(seen.ends).toEqual([0]);
    expect(children).toHaveLength(1);
  });
});
