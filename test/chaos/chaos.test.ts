import { describe, expect, it } from 'vitest';
import { missingIn, runSeed, wrongIn } from './run-seed.ts';

/**
 * A school morning with every fault: see README.md. `ARDOISE_CHAOS_SEED=…` repeats one; seeds that
 * failed once stay in the list. `npm run chaos -- --seeds 200` runs many.
 */
const FAILED_ONCE: readonly number[] = [1, 2];

const asked = process.env['ARDOISE_CHAOS_SEED'];
const seeds = asked === undefined ? [Date.now() % 1e6, ...FAILED_ONCE] : [Number(asked)];

describe('a morning with thirty laptops and every fault', () => {
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
      expect(missingIn(report), 'faults that never happened').toEqual([]);
      expect(given).toBeGreaterThan(300);
    },
    300_000,
  );
});
