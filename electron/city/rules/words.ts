/** Text as it is searched: without accents, capitals and double spaces. */
export function searchWords(...parts: readonly (string | null)[]): string {
  const joined = parts.filter((part) => part !== null && part !== '').join(' ');
  const bare = joined.normalize('NFD').replace(/\p{Mark}/gu, '');
  return bare.toLowerCase().replace(/\s+/g, ' ').trim();
}
