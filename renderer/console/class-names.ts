import { LIMITS } from '#protocol/limits.ts';

/** First names typed or pasted: one per line, or separated by commas, semicolons or tabs. */
export function parseNames(text: string): string[] {
  return text
    .split(/[\n\r,;\t]+/)
    .map(cleanName)
    .filter((name) => name !== '');
}

/** Spaces made single; control characters and a list's numbering ("12. ", "- ") taken away. */
function cleanName(raw: string): string {
  return raw
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\d{1,2}[.)]|[-•*–])\s+/, '')
    .trim();
}

/** What stops a list from being saved, and what is only worth saying. */
export type NamesProblem =
  | { readonly kind: 'none' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many'; readonly amount: number }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'doubles'; readonly names: readonly string[] };

export function namesProblem(names: readonly string[]): NamesProblem {
  if (names.length === 0) return { kind: 'empty' };
  if (names.length > LIMITS.pupilsPerClass) return { kind: 'too-many', amount: names.length };
  if (names.some((name) => name.length > LIMITS.nameLength)) return { kind: 'too-long' };
  const doubles = names.filter((name, place) => alike(names, name) !== place);
  return doubles.length > 0 ? { kind: 'doubles', names: [...new Set(doubles)] } : { kind: 'none' };
}

function alike(names: readonly string[], name: string): number {
  return names.findIndex((other) => other.toLocaleLowerCase() === name.toLocaleLowerCase());
}
