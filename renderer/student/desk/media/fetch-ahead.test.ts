import { expect, it } from 'vitest';
import type { Media } from '#protocol/activity/activity.ts';
import { createFetchAhead, type Progress } from './fetch-ahead.ts';

const file = (letter: string): Media => ({
  kind: 'file',
  blob: letter.repeat(64),
  bytes: 1,
  type: 'image/png',
});
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

function laptop() {
  const asked: { address: string; signal: AbortSignal; answer: (ok: boolean) => void }[] = [];
  const timers: { callback: () => void; ms: number }[] = [];
  const ready: string[] = [];
  const seen: Progress[] = [];
  let knows = true;
  const ahead = createFetchAhead({
    load: (address, signal) =>
      new Promise((resolve) => asked.push({ address, signal, answer: resolve })),
    setTimer: (callback, ms) => void timers.push({ callback, ms }),
    ready(handout) {
      ready.push(handout);
      return Promise.resolve(knows);
    },
    onProgress: (progress) => void seen.push(progress),
  });
  return {
    ahead,
    asked,
    timers,
    ready,
    last: () => seen.at(-1),
    lose: () => (knows = false),
    async answer(ok: boolean) {
      for (const one of asked.splice(0)) one.answer(ok);
      await tick();
    },
    async wake() {
      for (const { callback } of timers.splice(0)) callback();
      await tick();
    },
  };
}

it('fetches four at a time, each once, and says when all are here', async () => {
  const one = laptop();
  const media = ['a', 'b', 'c', 'd', 'e', 'a'].map(file);
  one.ahead.want({ h1: [...media, { kind: 'page', blob: 'f'.repeat(64), page: 2 }] });
  expect(one.asked).toHaveLength(4);
  await one.answer(true);
  expect(one.asked.map(({ address }) => address)).toEqual([
    `/blob/${'e'.repeat(64)}`,
    `/pages/${'f'.repeat(64)}/2/1366`,
  ]);
  expect(one.ready).toEqual([]);
  expect(one.last()).toEqual({ here: 4, of: 6 });
  await one.answer(true);
  expect(one.ready).toEqual(['h1']);
  one.ahead.want({ h2: [file('a')] });
  await tick();
  expect(one.ready).toEqual(['h1', 'h2']);
});

it('what fails is tried again, later and later, and nothing else waits for it', async () => {
  const one = laptop();
  one.ahead.want({ h1: [file('a')] });
  await one.answer(false);
  expect(one.timers.map(({ ms }) => ms)).toEqual([1000]);
  expect(one.asked).toHaveLength(0);
  await one.wake();
  await one.answer(false);
  expect(one.timers.map(({ ms }) => ms)).toEqual([2000]);
  await one.wake();
  await one.answer(true);
  expect(one.ready).toEqual(['h1']);
});

it('tells again what the teacher’s PC did not hear, and gives up what is not wanted any more', async () => {
  const one = laptop();
  one.lose();
  one.ahead.want({ h1: [file('a')] });
  await one.answer(true);
  expect(one.ready).toEqual(['h1']);
  await one.wake();
  expect(one.ready).toEqual(['h1', 'h1']);
  one.ahead.want({ h1: [file('b')] });
  const signal = one.asked[0]?.signal;
  one.ahead.want({});
  expect(signal?.aborted).toBe(true);
});
