import { missingIn, runSeed, wrongIn } from './run-seed.ts';

/** `npm run chaos -- --seeds 200 [--from 1]` or `-- --seed 7`: two at a time; ends with 1 if one failed. */
const AT_ONCE = 2;

function option(name: string): number | null {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : Number(process.argv[at + 1]);
}

const one = option('seed') ?? (Number(process.env['ARDOISE_CHAOS_SEED'] ?? NaN) || null);
const first = one ?? option('from') ?? 1;
const count = one === null ? (option('seeds') ?? 10) : 1;
const waiting = Array.from({ length: count }, (_, index) => first + index);
const failed: number[] = [];
const sums = { given: 0, sentAgain: 0, refusedFull: 0 };
const started = performance.now();

async function work(): Promise<void> {
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    const problems = await problemsOf(seed);
    if (problems.length > 0) failed.push(seed);
    process.stdout.write(`seed ${seed}: ${problems.length === 0 ? 'good' : 'FAILED'}\n`);
    for (const problem of problems.slice(0, 20)) process.stdout.write(`  ${problem}\n`);
  }
}

async function problemsOf(seed: number): Promise<string[]> {
  try {
    const report = await runSeed(seed);
    sums.given += report.given;
    sums.sentAgain += report.sentAgain;
    sums.refusedFull += report.refusals['storage/full'] ?? 0;
    return [...wrongIn(report), ...missingIn(report).map((name) => `never happened: ${name}`)];
  } catch (error) {
    return [String(error)];
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
const seconds = Math.round((performance.now() - started) / 1000);
const failures = failed.sort((a, b) => a - b);
process.stdout.write(`${JSON.stringify({ seeds: count, failed: failures, ...sums, seconds })}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
