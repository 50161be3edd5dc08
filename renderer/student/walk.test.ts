import { describe, expect, it } from 'vitest';
import type { Step } from './screen.ts';
import { neighbour, nextPlace, shownIndex } from './walk.ts';

const step = (id: string, state: Step['state'], draft: Step['draft'] = null): Step => ({
  item: { id, prompt: { text: '?' }, kind: 'short-text' },
  given: null,
  state,
  attempt: state === 'open' ? 0 : 1,
  again: true,
  own: null,
  draft,
});
const draft = { given: { kind: 'short-text' as const, text: 'x' }, attempt: 2, version: 1 };

describe('the walk through an activity', () => {
  it('begins at the first thing to do, and stays where she went herself', () => {
    const steps = [step('a', 'sent'), step('b', 'open'), step('c', 'open')];
    expect(shownIndex(steps, null)).toBe(1);
    expect(shownIndex(steps, { item: 'a' })).toBe(0);
    expect(shownIndex(steps, 'end')).toBeNull();
    expect(shownIndex([step('a', 'sent')], null)).toBeNull();
  });

  it('goes on to what is to do, then back to what was left out, then to the end', () => {
    const steps = [step('a', 'open'), step('b', 'open'), step('c', 'sent'), step('d', 'open')];
    expect(nextPlace(steps, 1)).toEqual({ item: 'd' });
    expect(nextPlace(steps, 3)).toEqual({ item: 'a' });
    expect(nextPlace([step('a', 'sent'), step('b', 'open')], 1)).toBe('end');
  });

  it('comes back to another answer that she has begun', () => {
    const steps = [step('a', 'sent', draft), step('b', 'sent')];
    expect(shownIndex(steps, null)).toBe(0);
    expect(nextPlace(steps, 1)).toEqual({ item: 'a' });
  });

  it('turns one by one, and past the last one only when all is done', () => {
    const steps = [step('a', 'sent'), step('b', 'open')];
    expect(neighbour(steps, 0, 1)).toEqual({ item: 'b' });
    expect(neighbour(steps, 0, -1)).toBeNull();
    expect(neighbour(steps, 1, 1)).toBeNull();
    expect(neighbour([step('a', 'sent')], 0, 1)).toBe('end');
    expect(neighbour(steps, null, -1)).toEqual({ item: 'b' });
  });
});
