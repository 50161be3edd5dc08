import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';

describe('the laptop times itself', () => {
  it('by the quickest answer, and by a megabyte', async () => {
    let clock = 0;
    const waits = [40, 12, 90, 30, 30];
    const fetch = async (path: string) => {
      clock += path === '/check/ping' ? (waits.shift() ?? 0) : 400;
      const body = path === '/check/bytes' ? new Uint8Array(1_000_000) : null;
      return new Response(body, { status: body ? 200 : 204 });
    };
    const found = await measure({ fetch, now: () => clock });
    expect(found).toEqual({ roundTripMs: 12, kilobitsPerSecond: 20_000 });
  });

  it('tells when it is refused', async () => {
    const fetch = async () => new Response(null, { status: 503 });
    await expect(measure({ fetch, now: () => 0 })).rejects.toThrow('503');
  });
});
