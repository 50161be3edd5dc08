import { describe, expect, it } from 'vitest';
import { ROLES } from '#protocol/wire.ts';
import { COMMAND_NAMES } from '#protocol/commands.ts';
import { readCommand, readFrame } from './frames.ts';
import { readRange } from './http.ts';
import { fullBucket, takeToken } from './token-bucket.ts';

describe('a range', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=50-1000', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=9-1', 'unsatisfiable'],
    ['bytes=-', null],
    ['items=0-1', null],
    [undefined, null],
  ])('%s of 100 bytes', (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected);
  });
});

describe('a token bucket', () => {
  it('lets a burst through, then its rate, whatever the clock does', () => {
    const rate = { perSecond: 2, burst: 3 };
    let bucket = fullBucket(rate, 1000);
    const take = (now: number) => {
      const taken = takeToken(bucket, rate, now);
      if (taken) bucket = taken;
      return taken !== null;
    };
    expect([take(1000), take(1000), take(1000), take(1000)]).toEqual([true, true, true, false]);
    expect([take(1400), take(1500), take(1500)]).toEqual([false, true, false]);
    expect(take(0)).toBe(false);
    expect([take(9000), take(9000), take(9000), take(9000)]).toEqual([true, true, true, false]);
  });
});

describe('a frame', () => {
  it.each([
    ['{', 'wire/not-json', null],
    ['[]', 'wire/invalid', null],
    ['{"type":"command","id":4,"extra":1,"command":{}}', 'wire/invalid', 4],
    [`{"type":"ping","x":"${'é'.repeat(60)}"}`, 'wire/too-large', null],
  ])('%s is refused', (text, code, id) => {
    expect(readFrame(text, 100)).toEqual({ ok: false, code, id });
  });
});

describe('a command', () => {
  it('is known by name to exactly the roles that may give it', () => {
    for (const name of COMMAND_NAMES) {
      const mine = ROLES.filter((role) => {
        const read = readCommand(role, { type: name });
        return read.ok || read.code === 'wire/invalid';
      });
      const expected = name.startsWith('laptop/') ? ['laptop'] : ['console'];
      expect(mine).toEqual(expect.arrayContaining(expected));
      expect(mine.includes('laptop')).toBe(name.startsWith('laptop/'));
    }
    expect(readCommand('board', { type: 'lesson/next' }).ok).toBe(true);
    expect(readCommand('board', { type: 'session/close' })).toMatchObject({
      code: 'wire/not-allowed',
    });
    expect(readCommand('console', { type: 'dance' })).toMatchObject({ code: 'wire/invalid' });
  });
});
