import { describe, expect, it } from 'vitest';
import { LIMITS } from '#protocol/limits.ts';
import type { ServerFrame } from '#protocol/wire.ts';
import { createAudience } from './audience.ts';

function socket(isOpen = true) {
  const frames: ServerFrame[] = [];
  return {
    frames,
    isOpen,
    send: (text: string) => frames.push(JSON.parse(text)),
    close: () => undefined,
  };
}

describe('an audience', () => {
  it('welcomes with the whole view and then sends what changes, numbered', () => {
    const audience = createAudience('e', { a: 1, b: 2 });
    const page = socket();
    audience.join(page, undefined);
    audience.show({ a: 1, b: 3 });
    audience.show({ a: 1, b: 3 });
    audience.show({ a: 2, b: 3 });
    expect(page.frames).toEqual([
      { type: 'welcome', protocol: 1, epoch: 'e', seq: 0, view: { a: 1, b: 2 } },
      { type: 'change', seq: 1, patch: [[['b'], 3]] },
      { type: 'change', seq: 2, patch: [[['a'], 2]] },
    ]);
  });

  it('sends to a page that comes back just what it missed', () => {
    const audience = createAudience('e', { a: 0 });
    for (let a = 1; a <= 5; a += 1) audience.show({ a });
    const page = socket();
    audience.join(page, { epoch: 'e', seq: 3 });
    expect(page.frames.map((frame) => (frame.type === 'change' ? frame.seq : frame.type))).toEqual([
      'resumed',
      4,
      5,
    ]);
  });

  it.each([
    ['another launch', { epoch: 'old', seq: 3 }],
    ['the future', { epoch: 'e', seq: 99_999 }],
    ['too long ago', { epoch: 'e', seq: 0 }],
  ])('welcomes anew a page from %s', (_name, since) => {
    const audience = createAudience('e', { a: 0 });
    for (let a = 1; a <= LIMITS.changesKept + 1; a += 1) audience.show({ a });
    const page = socket();
    audience.join(page, since);
    expect(page.frames.map(({ type }) => type)).toEqual(['welcome']);
  });

  it('sends nothing to a page that left', () => {
    const audience = createAudience('e', { a: 0 });
    const page = socket();
    audience.join(page, undefined);
    audience.leave(page);
    audience.show({ a: 1 });
    expect(page.frames).toHaveLength(1);
  });
});
