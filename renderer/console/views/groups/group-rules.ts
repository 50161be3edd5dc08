import type { Pupil } from '#protocol/classroom.ts';
import { GROUP_COLOURS, type Group } from '#protocol/handout.ts';
import type { SessionView } from '#protocol/views.ts';

export type GroupColour = (typeof GROUP_COLOURS)[number];

/** By name, with numbers as people count: "Groupe 2" before "Groupe 10". */
export function groupsInOrder({ groups }: Pick<SessionView, 'groups'>): Group[] {
  return Object.values(groups).sort((a, b) =>
    a.name.localeCompare(b.name, undefined, { numeric: true }),
  );
}

/** Pupils of the class who are in no group. */
export function withoutGroup(session: SessionView): Pupil[] {
  const taken = new Set(Object.values(session.groups).flatMap(({ pupils }) => pupils));
  return session.session.class.pupils.filter(({ id }) => !taken.has(id));
}

/** A new group's colour: the first that no other has; its name: the next free number. */
export function nextGroup(
  groups: readonly Group[],
  nameOf: (number: number) => string,
): { name: string; colour: GroupColour } {
  const colours = new Set(groups.map(({ colour }) => colour));
  const names = new Set(groups.map(({ name }) => name));
  let number = 1;
  while (names.has(nameOf(number))) number += 1;
  const colour = GROUP_COLOURS.find((one) => !colours.has(one)) ?? colourOf(groups.length);
  return { name: nameOf(number), colour };
}

/** What the groups tool has drawn, with names and colours; who is not in this class is left out. */
export function drawnGroups(
  drawn: readonly (readonly Pupil[])[],
  pupils: readonly Pupil[],
  nameOf: (number: number) => string,
): Omit<Group, 'id'>[] {
  const known = new Set(pupils.map(({ id }) => id));
  return drawn
    .map((group) => group.map(({ id }) => id).filter((id) => known.has(id)))
    .filter((group) => group.length > 0)
    .map((group, place) => ({
      name: nameOf(place + 1),
      colour: colourOf(place),
      pupils: group,
    }));
}

function colourOf(place: number): GroupColour {
  return GROUP_COLOURS[place % GROUP_COLOURS.length] ?? 'mirabelle';
}
