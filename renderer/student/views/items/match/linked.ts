export type Links = Readonly<Record<string, string>>;

/** A new link takes the place of those that either side had; the same one again undoes it. */
export function linked(links: Links, left: string, right: string): Record<string, string> {
  const others = Object.entries(links).filter(
    ([oneLeft, oneRight]) => oneLeft !== left && oneRight !== right,
  );
  const again = links[left] === right;
  return Object.fromEntries(again ? others : [...others, [left, right]]);
}
