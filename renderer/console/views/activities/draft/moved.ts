/** The same things with one at another place; the same list when there is no such place. */
export function moved<Thing>(things: readonly Thing[], from: number, to: number): Thing[] {
  const rest = [...things];
  const [thing] = rest.splice(from, 1);
  if (thing === undefined || to < 0 || to > rest.length) return [...things];
  rest.splice(to, 0, thing);
  return rest;
}
