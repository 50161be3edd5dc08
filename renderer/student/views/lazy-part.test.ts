import { expect, it } from 'vitest';
import { lazyPart } from './lazy-part.ts';

it('is fetched once, and again after the network was away', async () => {
  let asked = 0;
  let away = true;
  const part = lazyPart(async () => {
    asked += 1;
    if (away) throw new Error('no network');
    return { player: 'p' };
  });
  await expect(part.load()).rejects.toThrow('no network');
  expect(part.loaded()).toBeNull();
  away = false;
  await Promise.all([part.load(), part.load()]);
  await part.load();
  expect(part.loaded()).toEqual({ player: 'p' });
  expect(asked).toBe(2);
});
