import { describe, expect, it, vi } from 'vitest';
import { byNearness, createPreparation } from './preparation.ts';

const pages = [1, 2, 3].map((page) => ({ blob: 'b', page }));

describe('the lesson drawn ahead', () => {
  it('asks once what is kept, then goes through what is not', async () => {
    const keptPages = vi.fn(async () => [2]);
    const known = Promise.withResolvers<void>();
    const preparation = createPreparation(keptPages, known.resolve);
    expect(preparation.next(pages, 1920)).toBeNull();
    await known.promise;
    const first = preparation.next(pages, 1920);
    expect(first).toMatchObject({ key: 'b/1/1920', page: 1 });
    if (first) preparation.done(first, 1000);
    expect(preparation.next(pages, 1920)).toMatchObject({ page: 3 });
    preparation.done({ blob: 'b', page: 3, width: 1920 }, 1000);
    expect(preparation.next(pages, 1920)).toBeNull();
    expect(keptPages).toHaveBeenCalledTimes(1);
  });

  it('stops at its budget of disk', async () => {
    const known = Promise.withResolvers<void>();
    const preparation = createPreparation(async () => [], known.resolve);
    preparation.next(pages, 1920);
    await known.promise;
    preparation.done({ blob: 'b', page: 1, width: 1920 }, 512 * 1024 * 1024);
    expect(preparation.next(pages, 1920)).toBeNull();
  });

  it('asks again when the app could not be asked', async () => {
    const keptPages = vi.fn<() => Promise<number[]>>().mockRejectedValueOnce(new Error('lost'));
    const preparation = createPreparation(keptPages, () => undefined);
    preparation.next(pages, 1920);
    await vi.waitFor(() => {
      keptPages.mockResolvedValue([]);
      expect(preparation.next(pages, 1920)).toMatchObject({ page: 1 });
    });
  });

  it('takes the pages ahead before those behind', () => {
    expect(byNearness(['a', 'b', 'c', 'd', 'e'], 2)).toEqual(['c', 'd', 'b', 'e', 'a']);
  });
});
