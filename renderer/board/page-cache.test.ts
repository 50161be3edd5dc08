import { describe, expect, it } from 'vitest';
import { createPageCache } from './page-cache.ts';

const MEGABYTE = 1024 * 1024;

function bitmap(closed: string[], name: string) {
  return { width: 512, height: 512, close: () => void closed.push(name) };
}

describe('the board’s page cache', () => {
  it('closes the least recently used page when the budget is spent', () => {
    const closed: string[] = [];
    const cache = createPageCache(() => 3 * MEGABYTE);
    for (const name of ['a', 'b', 'c']) cache.put(name, bitmap(closed, name), new Set());
    cache.get('a');
    cache.put('d', bitmap(closed, 'd'), new Set());
    expect(closed).toEqual(['b']);
    expect(cache.bytes).toBe(3 * MEGABYTE);
    expect(['a', 'b', 'c', 'd'].map((name) => cache.has(name))).toEqual([true, false, true, true]);
  });

  it('never closes what is on the wall or next to it, even over budget', () => {
    const closed: string[] = [];
    const cache = createPageCache(() => MEGABYTE);
    const needed = new Set(['a', 'b']);
    for (const name of ['a', 'b']) cache.put(name, bitmap(closed, name), needed);
    expect(closed).toEqual([]);
    cache.put('c', bitmap(closed, 'c'), new Set(['c']));
    expect(closed).toEqual(['a', 'b']);
  });

  it('closes a page that is put again', () => {
    const closed: string[] = [];
    const cache = createPageCache(() => MEGABYTE);
    cache.put('a', bitmap(closed, 'first'), new Set());
    cache.put('a', bitmap(closed, 'second'), new Set());
    expect(closed).toEqual(['first']);
    expect(cache.bytes).toBe(MEGABYTE);
  });
});
