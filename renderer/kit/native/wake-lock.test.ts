import { describe, expect, it } from 'vitest';
import { createKeepAwake, type WakeHost } from './wake-lock.ts';

function stage(works: boolean) {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  const locks: { released: boolean; release(): Promise<undefined> }[] = [];
  const host: WakeHost = {
    document: document as WakeHost['document'],
    request: async () => {
      if (!works) throw new Error('NotAllowedError');
      const lock = {
        released: false,
        release: async () => {
          lock.released = true;
          return undefined;
        },
      };
      locks.push(lock);
      return lock;
    },
  };
  return { host, document, locks, held: () => locks.filter((lock) => !lock.released).length };
}

describe('staying awake in a browser', () => {
  it('is verified when the lock is held, and not when it was refused or is unknown', async () => {
    expect(await createKeepAwake(stage(true).host)(true)).toBe(true);
    expect(await createKeepAwake(stage(false).host)(true)).toBe(false);
    const { document } = stage(true).host;
    expect(await createKeepAwake({ document })(true)).toBe(false);
  });

  it('takes the lock again when the page comes back, and only while wanted', async () => {
    const { host, document, locks, held } = stage(true);
    const keepAwake = createKeepAwake(host);
    await keepAwake(true);
    await locks[0]?.release();
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(held).toBe(1);
    expect(await keepAwake(false)).toBe(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(held()).toBe(0);
  });
});
