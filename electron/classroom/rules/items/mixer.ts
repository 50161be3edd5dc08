import type { Mixer } from './contract.ts';

/** The order of one pupil's item: from its name, so that a reload shows the same. */
export function mixerOf(seed: string, shuffle: boolean): Mixer {
  const random = randomFrom(seed);
  return {
    always: (things) => differently(things, random),
    choices: (things) => (shuffle ? mixed(things, random) : [...things]),
  };
}

/** Fisher–Yates. */
export function mixed<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const left = [...things];
  return things.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as Thing);
}

function differently<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const order = mixed(things, random);
  // Of two things it would always be the other way round, and so no question.
  const same = things.length > 2 && order.every((thing, index) => thing === things[index]);
  return same ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** FNV-1a of the text, then mulberry32: the same everywhere, and good enough for an order. */
export function randomFrom(text: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mix = Math.imul(state ^ (state >>> 15), state | 1);
    mix ^= mix + Math.imul(mix ^ (mix >>> 7), mix | 61);
    return ((mix ^ (mix >>> 14)) >>> 0) / 2 ** 32;
  };
}
