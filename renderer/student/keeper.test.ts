import { afterEach, describe, expect, it, vi } from 'vitest';
import { safeMemory } from './identity.ts';
import { createKeeper } from './keeper.ts';

const memory = () =>
  safeMemory(() => {
    throw new Error('storage is blocked');
  });
const noDatabase = () => {
  throw new Error('IndexedDB is blocked');
};
const given = { kind: 'choice' as const, chosen: ['c1'] };
const answer = { id: 'x', handout: 'h1', item: 'i1', given, attempt: 1, pupil: 'p1' };

// With IndexedDB itself the keeper is tested in Chromium: test/pages/student.
describe('the keeper where IndexedDB is blocked', () => {
  it('keeps an answer until it is removed', async () => {
    const place = memory();
    const keeper = createKeeper(noDatabase, place);
    await keeper.put(answer);
    await keeper.put(answer);
    expect(await createKeeper(noDatabase, place).load()).toEqual([answer]);
    await keeper.remove('x');
    expect(await keeper.load()).toEqual([]);
    expect(place.getItem('ardoise-outbox')).toBeNull();
  });

  it('sends what an older version of the page had kept', async () => {
    const place = memory();
    const { given: _given, attempt: _attempt, ...rest } = answer;
    place.setItem('ardoise-outbox', JSON.stringify([{ ...rest, choice: 'c1' }]));
    expect(await createKeeper(noDatabase, place).load()).toEqual([answer]);
  });

  it('leaves what it cannot read', async () => {
    const place = memory();
    for (const text of ['{', '"x"', '[{"id":1}]', 'null']) {
      place.setItem('ardoise-outbox', text);
      expect(await createKeeper(noDatabase, place).load()).toEqual([]);
    }
  });

  it('still goes on when the storage is full', async () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('full');
      },
    };
    await expect(createKeeper(noDatabase, full).put(answer)).resolves.toBeUndefined();
  });
});

describe('the keeper where IndexedDB opens late', () => {
  afterEach(() => vi.useRealTimers());

  it('goes on without it, and finds what lies there once it is open', async () => {
    vi.useFakeTimers();
    const opening: { onsuccess?: () => void; result?: unknown } = {};
    const keeper = createKeeper(() => ({ open: () => opening }) as unknown as IDBFactory, memory());
    const early = keeper.load();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await early).toEqual([]);
    opening.result = holding([answer]);
    opening.onsuccess?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(await keeper.load()).toEqual([answer]);
  });
});

/** As much of an open database as reading takes. */
function holding(entries: readonly unknown[]) {
  const getAll = () => {
    const request: { onsuccess?: () => void; result: unknown } = { result: entries };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  };
  return { transaction: () => ({ objectStore: () => ({ getAll }) }) };
}
