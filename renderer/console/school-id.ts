/** A French school's identifier (UAI): seven digits and a letter that follows from them. */

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

export type SchoolIdProblem =
  { readonly kind: 'shape' } | { readonly kind: 'letter'; readonly expected: string };

/** What is wrong with an identifier as typed; null when it is sound. */
export function schoolIdProblem(typed: string): SchoolIdProblem | null {
  const school = typed.trim().toUpperCase();
  const parts = /^(\d{7})([A-Z])$/.exec(school);
  if (!parts) return { kind: 'shape' };
  const expected = LETTERS.charAt(Number(parts[1]) % LETTERS.length);
  return parts[2] === expected ? null : { kind: 'letter', expected };
}
