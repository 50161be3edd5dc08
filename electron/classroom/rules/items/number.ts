import type { ItemRules } from './contract.ts';
import { judged } from './values.ts';

/** K12 */
export const number: ItemRules<'number'> = {
  accepts: ({ unit }, { text }) => readNumber(text, unit) !== null,
  judge({ right, tolerance, unit }, { text }) {
    const value = readNumber(text, unit);
    if (right === null || value === null) return null;
    // 0,1 + 0,2 is 0,3 for a teacher.
    const slack = 1e-9 * Math.max(1, Math.abs(right));
    return judged(Math.abs(value - right) <= tolerance + slack ? 1 : 0, 1);
  },
  hide: ({ unit }) => ({ kind: 'number', unit }),
  solution: ({ right }) =>
    right === null ? null : { kind: 'number', text: String(right).replace('.', ',') },
  keys: ({ unit }, { text }) => [String(readNumber(text, unit) ?? '').replace('.', ',')],
};

/** "3,5", "3.5", "−2", "1 000", "12 cm" with its unit; null for anything else. */
export function readNumber(text: string, unit = ''): number | null {
  let digits = text.trim();
  if (unit !== '' && digits.toLowerCase().endsWith(unit.toLowerCase())) {
    digits = digits.slice(0, -unit.length);
  }
  digits = digits
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}
