import { describe, expect, it } from 'vitest';
import { unreadable } from '../rules/facts.ts';
import { type ProbeLine, type Query, runQueries } from './run-queries.ts';
import { cannotRead } from './values.ts';

async function linesOf(queries: Query[], milliseconds = 30): Promise<ProbeLine[]> {
  const lines: ProbeLine[] = [];
  await runQueries(queries, milliseconds, (line) => lines.push(line));
  return lines;
}

describe('queries', () => {
  it('[F1] one that hangs is cut off and the rest goes on', async () => {
    expect(
      await linesOf([
        { fact: 'usb', read: () => new Promise(() => undefined) },
        { fact: 'hostname', read: async () => 'pc' },
      ]),
    ).toEqual([
      { fact: 'usb', value: unreadable('timed-out') },
      { fact: 'hostname', value: 'pc' },
    ]);
  });

  it('[F1] one that breaks says why', async () => {
    const broken = (error: unknown) => ({
      fact: 'sound' as const,
      read: () => Promise.reject(error),
    });
    const thrown = {
      fact: 'cpu' as const,
      read: () => {
        throw cannotRead('not-offered');
      },
    };
    const values = (await linesOf([broken(new Error('x')), broken(null), thrown])).map(
      (line) => line.value,
    );
    expect(values).toEqual([unreadable('failed'), unreadable('failed'), unreadable('not-offered')]);
  });

  it('asks one after the other, and keeps lists short', async () => {
    let open = 0;
    let most = 0;
    const read = async () => {
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
      return Array.from({ length: 100 }, () => ({}));
    };
    const lines = await linesOf([
      { fact: 'usb', read },
      { fact: 'usb', read },
    ]);
    expect(most).toBe(1);
    expect(lines[0]?.value).toHaveLength(64);
  });
});
