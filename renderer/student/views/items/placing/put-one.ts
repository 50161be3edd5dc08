/**
 * One thing per place, one place per thing. What lay there goes where the new one comes from, so
 * that two are swapped in one gesture; from the tray it goes back to the tray.
 */
export function putOne(
  places: Readonly<Record<string, string>>,
  thing: string,
  place: string | null,
): Record<string, string> {
  const before = Object.keys(places).find((one) => places[one] === thing);
  const next = Object.fromEntries(Object.entries(places).filter(([, one]) => one !== thing));
  if (place === null) return next;
  const lay = next[place];
  if (lay !== undefined && before !== undefined) next[before] = lay;
  return { ...next, [place]: thing };
}
