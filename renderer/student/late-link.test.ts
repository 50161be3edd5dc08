import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { fetchSurely, lateConnection, lateShelf } from './late-link.ts';
import type { Shelf } from './shelf.ts';
import type { LaptopConnection } from './store.ts';

const NO_ANSWER = { ok: false, refusal: { code: 'wire/no-answer' } };

function connection() {
  return {
    store: createStore(() => ({ view: null, status: 'connecting', closedBy: null })),
    send: vi.fn(() => Promise.resolve({ ok: true as const, result: 'kept' })),
    reconnect: vi.fn(),
    close: vi.fn(),
  } satisfies Record<keyof LaptopConnection, unknown> as unknown as LaptopConnection;
}

/** Something that comes when the test says so. */
function later<Thing>() {
  let come: (thing: Thing) => void = () => undefined;
  const promise = new Promise<Thing>((resolve) => (come = resolve));
  return { promise, come };
}

describe('a connection that comes later', () => {
  it('is connecting at first, then says what the connection says', async () => {
    const { promise, come } = later<() => LaptopConnection>();
    const real = connection();
    const late = lateConnection(promise);
    expect(late.store.getState().status).toBe('connecting');
    expect(await late.send({ type: 'laptop/leave' })).toEqual(NO_ANSWER);
    come(() => real);
    await promise;
    real.store.setState({ status: 'open' });
    expect(late.store.getState().status).toBe('open');
    expect(await late.send({ type: 'laptop/leave' })).toMatchObject({ ok: true });
    late.close();
    expect(real.close).toHaveBeenCalledOnce();
  });

  it('opens nothing when it was closed before', async () => {
    const { promise, come } = later<() => LaptopConnection>();
    const open = vi.fn(connection);
    const late = lateConnection(promise);
    late.close();
    come(open);
    await promise;
    expect(open).not.toHaveBeenCalled();
    expect(late.store.getState().status).toBe('closed');
  });
});

describe('a shelf that comes later', () => {
  it('does what it was asked before it came, in that order', async () => {
    const { promise, come } = later<Shelf<{ id: string }>>();
    const done: string[] = [];
    const late = lateShelf(promise);
    const all = Promise.all([late.put({ id: 'a' }), late.remove('a'), late.load()]);
    come({
      put: ({ id }) => Promise.resolve(void done.push(`put ${id}`)),
      remove: (id) => Promise.resolve(void done.push(`remove ${id}`)),
      load: () => Promise.resolve([{ id: String(done.push('load')) }]),
    });
    expect((await all)[2]).toEqual([{ id: '3' }]);
    expect(done).toEqual(['put a', 'remove a', 'load']);
  });
});

describe('what the page cannot be without', () => {
  it('is asked for until it comes', async () => {
    vi.useFakeTimers();
    const fetchModule = vi.fn(() => Promise.resolve('here'));
    fetchModule.mockRejectedValueOnce(new Error('no network'));
    const fetched = fetchSurely(fetchModule);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await fetched).toBe('here');
    expect(fetchModule).toHaveBeenCalledTimes(2);
    vi.useRealTimers();
  });
});
