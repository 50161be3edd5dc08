import { describe, expect, it } from 'vitest';
import { isNewest, linkOf } from './chain.ts';

const ZEROS = '0'.repeat(64);
const PARENT = 'a'.repeat(64);
const known = { lastSeq: 5, lastSha256: PARENT };

describe('how a report hangs on what is known', () => {
  it('[C3] begins a chain', () => {
    expect(linkOf(null, { seq: 1, prev_sha256: ZEROS }, false)).toBe('first');
    expect(linkOf(null, { seq: 1, prev_sha256: PARENT }, false)).toBe('gap');
    expect(linkOf(null, { seq: 9, prev_sha256: PARENT }, false)).toBe('gap');
  });

  it('[C3] follows the newest, or leaves a gap that coalescing makes normal', () => {
    expect(linkOf(known, { seq: 6, prev_sha256: PARENT }, false)).toBe('next');
    expect(linkOf(known, { seq: 8, prev_sha256: ZEROS }, false)).toBe('gap');
  });

  it('[C3] comes late, after newer ones', () => {
    expect(linkOf(known, { seq: 3, prev_sha256: ZEROS }, false)).toBe('late');
  });

  it('[C3] forks with a number that is taken or a wrong parent', () => {
    expect(linkOf(known, { seq: 5, prev_sha256: PARENT }, true)).toBe('fork');
    expect(linkOf(known, { seq: 2, prev_sha256: PARENT }, true)).toBe('fork');
    expect(linkOf(known, { seq: 6, prev_sha256: ZEROS }, false)).toBe('fork');
  });

  it('[C2] only a higher number becomes the current one', () => {
    expect(isNewest(null, 1)).toBe(true);
    expect(isNewest(4, 5)).toBe(true);
    expect(isNewest(5, 5)).toBe(false);
    expect(isNewest(6, 5)).toBe(false);
  });
});
