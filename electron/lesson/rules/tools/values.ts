import type { ToolValue } from './contract.ts';

/** The value as a whole number within bounds; `otherwise` when it is none. */
export function wholeWithin(value: ToolValue, least: number, most: number, otherwise: number) {
  const number = typeof value === 'number' ? Math.round(value) : otherwise;
  return Math.min(most, Math.max(least, number));
}

/** One item at random; undefined of an empty list. */
export function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.min(items.length - 1, Math.floor(random() * items.length))];
}

/** A fair shuffle (Fisher and Yates). */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.min(last, Math.floor(random() * (last + 1)));
    const [a, b] = [result[last], result[other]];
    if (a === undefined || b === undefined) continue;
    result[last] = b;
    result[other] = a;
  }
  return result;
}
