import { expect, it } from 'vitest';
import { readCommand, readFrame } from '#app/listeners/frames.ts';
import { SAMPLES } from '#classroom/rules/items/samples.ts';
import { activity, testRoom } from '#classroom/rules/test-room.ts';
import { seeded } from '#classroom/virtual/seeded.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import { LIMITS } from '#protocol/limits.ts';
import { fuzzFrames } from './fuzz.ts';

const seed = Number(process.env['ARDOISE_SEED'] ?? Date.now() % 1e6);
const FRAMES = 6000;

it(`whatever a laptop sends, the rules hold and no other pupil's work is touched (seed ${seed})`, () => {
  const random = seeded(seed);
  const room = testRoom(['Léa', 'Max']);
  const victim = room.pupil(0);
  const pupil = room.pupil(1);
  const others = room.seat(0);
  const hostile = room.seat(1);
  const items = Object.values(SAMPLES).map(({ item }, index) => ({ ...item, id: `i${index}` }));
  const handout = room.send(activity({ items, attempts: null }));
  room.answer(others, 'hers', handout, { kind: 'choice', chosen: ['a'] }, { item: 'i0' });
  const before = room.session.work[victim];
  const seat = room.session.laptops[others];
  const seen: Record<string, number> = {};
  const order = { handout, pupil, victim, items: items.map(({ id }) => id) };
  for (const text of fuzzFrames(random, order, FRAMES)) {
    const frame = readFrame(text, LIMITS.classFrameBytes);
    let outcome: string = frame.ok ? frame.frame.type : frame.code;
    if (frame.ok && frame.frame.type === 'command') {
      const read = readCommand('laptop', frame.frame.command);
      outcome = read.ok ? room.laptop(hostile, read.command as LaptopCommand) : read.code;
    }
    seen[outcome] = (seen[outcome] ?? 0) + 1;
    // What everybody is shown is made of it: nothing of it may fail.
    room.view(hostile);
    room.console();
  }
  console.info(`fuzz: seed ${seed}, ${JSON.stringify(seen)}`);
  expect(room.session.work[victim]).toBe(before);
  expect(room.session.laptops[others]).toBe(seat);
  expect(Object.keys(room.session.work).sort()).toEqual([victim, pupil].sort());
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(seen['done']).toBeGreaterThan(50);
  expect(seen['wire/invalid']).toBeGreaterThan(1000);
});
