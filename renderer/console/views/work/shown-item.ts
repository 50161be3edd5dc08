import type { Item, LaptopItem } from '#protocol/activity/item.ts';

/** An item as a pupil's work is drawn upon it. The same object for the same item. */
const kept = new WeakMap<Item, LaptopItem>();

export function shownItem(item: Item): LaptopItem {
  const known = kept.get(item);
  if (known) return known;
  const shown = { id: item.id, prompt: item.prompt, ...faceOf(item) };
  kept.set(item, shown);
  return shown;
}

/** The other kinds have all that a laptop sees, in the teacher's order. */
function faceOf(item: Item) {
  switch (item.kind) {
    case 'match':
      return {
        kind: item.kind,
        lefts: item.pairs.map(({ left }) => left),
        rights: [...item.pairs.map(({ right }) => right), ...item.extra],
      };
    case 'sort':
      return { kind: item.kind, boxes: item.boxes, parts: item.parts.map(({ part }) => part) };
    case 'labels':
      return {
        kind: item.kind,
        picture: item.picture,
        places: item.places,
        labels: [...item.places.map(({ label }) => label), ...item.extra],
      };
    default:
      return item;
  }
}
