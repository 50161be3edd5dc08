/** Equal names of a list, each with its place from 1. */
export interface EqualName {
  readonly name: string;
  readonly place: number;
}

export function equalNames(names: readonly string[]): EqualName[] {
  const key = (name: string) => name.toLocaleLowerCase('fr');
  const counts = new Map<string, number>();
  for (const name of names) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  return names.flatMap((name, index) =>
    (counts.get(key(name)) ?? 0) > 1 ? [{ name, place: index + 1 }] : [],
  );
}

/** "m" → "M.", "ma." → "Ma."; nothing that is not letters. */
export function initialOf(typed: string): string {
  const letters = (/^\p{L}{1,3}/u.exec(typed.trim())?.[0] ?? '').toLocaleLowerCase('fr');
  return letters === '' ? '' : `${letters.charAt(0).toLocaleUpperCase('fr')}${letters.slice(1)}.`;
}

/** The names with the initials that the teacher gave, by place. */
export function withInitials(
  names: readonly string[],
  initials: Readonly<Record<number, string>>,
): string[] {
  return names.map((name, index) => {
    const initial = initialOf(initials[index + 1] ?? '');
    return initial === '' ? name : `${name} ${initial}`;
  });
}
