import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Morning } from './morning.ts';

export type Report = Morning & { smallDisk: boolean };

/** One morning in a process of its own: its clocks are not those of the tests. */
export async function runSeed(seed: number): Promise<Report> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (piece: Buffer) => (out += String(piece)));
  child.stderr.on('data', (piece: Buffer) => (errors += String(piece)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`seed ${seed} ended with ${code}: ${errors.slice(-4000)}`);
  return JSON.parse(out) as Report;
}

/** What must be empty, and is what went wrong. */
export function wrongIn({ lost, invented, miscounted, astray }: Report): string[] {
  return [
    ...lost.map((what) => `lost: ${what}`),
    ...invented.map((what) => `invented: ${what}`),
    ...miscounted.map((what) => `miscounted: ${what}`),
    ...astray.map((what) => `astray: ${what}`),
  ];
}

/** Every fault happened, and was felt. */
export function missingIn({ faults, air, refusals, sentAgain, smallDisk }: Report): string[] {
  const counts: Record<string, number> = {
    ...faults,
    ...air,
    'sent again': sentAgain,
    'refused: disk full': refusals['storage/full'] ?? 0,
  };
  return Object.entries(counts).flatMap(([name, count]) => {
    const isLeftOut = !smallDisk && name.includes('disk');
    return count > 0 || isLeftOut ? [] : [name];
  });
}
