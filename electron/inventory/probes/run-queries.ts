import type { FactName } from '../rules/facts.ts';
import { unreadable } from '../rules/facts.ts';
import { reasonOf } from './values.ts';

/** One question to the machine and the fact it answers. */
export interface Query {
  fact: FactName;
  read: () => Promise<unknown>;
}

/** One line of the probe's output. */
export interface ProbeLine {
  fact: FactName;
  value: unknown;
}

const MOST_ITEMS = 64;

function timeout(milliseconds: number): { reached: Promise<unknown>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const reached = new Promise<unknown>((resolve) => {
    timer = setTimeout(() => resolve(unreadable('timed-out')), milliseconds);
  });
  return { reached, clear: () => clearTimeout(timer) };
}

/**
 * Asks one after the other: PowerShell queries in parallel starve an old PC. Each has its own time;
 * one that hangs or breaks costs its own fact only.
 */
export async function runQueries(
  queries: readonly Query[],
  milliseconds: number,
  write: (line: ProbeLine) => void,
): Promise<void> {
  for (const { fact, read } of queries) {
    const limit = timeout(milliseconds);
    const answer = Promise.resolve().then(read).catch(reasonOf);
    const value = await Promise.race([answer, limit.reached]);
    limit.clear();
    write({ fact, value: Array.isArray(value) ? value.slice(0, MOST_ITEMS) : value });
  }
}
