import * as icons from '#kit/icons.ts';

const byKind: Readonly<Record<string, icons.IconPicture>> = {
  disk: icons.disk,
  memory: icons.memory,
  battery: icons.battery,
  projector: icons.board,
  sound: icons.speaker,
  network: icons.cable,
  clock: icons.clock,
  city: icons.city,
  defect: icons.repair,
};

/** The pictogram of a kind of check. */
export function kindIcon(id: string): icons.IconPicture {
  return Object.hasOwn(byKind, id) ? (byKind[id] ?? icons.check) : icons.check;
}
