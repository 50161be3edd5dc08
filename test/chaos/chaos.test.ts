import { describe, expect, it } from 'vitest';
import { missingIn, runSeed, wrongIn } from './run-seed.ts';

/**
 * A school morning with every fault: see README.md. `ARDOISE_CHAOS_SEED=…` repeats one; seeds that
 * failed once stay in the list. `npm run chaos -- --seeds 200` runs many, also new ones.
 */
const FAILED_ONCE: readonly number[] = [1, 2, 39, 81];

const asked = process.env['ARDOISE_CHAOS_SEED'];
const seeds = asked === undefined ? FAILED_ONCE : [Number(asked)];

describe('a morning with thirty laptops and every fault', () => {
  const missing: string[][] = [];

  it.each(seeds)(
    'loses nothing, counts nothing twice, and brings every laptop home (seed %i)',
    async (seed) => {
      const report = await runSeed(seed);
      const { given, sentAgain, refusals, faults, air } = report;
      console.info(
        `chaos: seed ${seed}`,
        JSON.stringify({ given, sentAgain, refusals, faults, air }),
      );
      if (!report.smallDisk) console.info('chaos: no right to mount here, so no full disk');
      expect(wrongIn(report), `ARDOISE_CHAOS_SEED=${seed} replays it`).toEqual([]);
      expect(given).toBeGreaterThan(300);
      missing.push(missingIn(report));
    },
    300_000,
  );

  // Where processes come late, a disk may be full while nobody happens to write.
  it('sees every fault happen in one of them', () => {
    const never = (missing[0] ?? []).filter((name) => missing.every((of) => of.includes(name)));
    expect(missing.length).toBeGreaterThan(0);
    expect(never).toEqual([]);
  });
});
