import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Group, HandoutCommand } from '#protocol/handout.ts';
import { LIMITS } from '#protocol/limits.ts';
import { own, withSession, without, type ClassroomState } from './state.ts';

type Groups = Record<string, Group>;
type NewGroup = Omit<Group, 'id'>;

/** G1, G2 */
export function saveGroup(
  state: ClassroomState,
  command: Extract<HandoutCommand, { type: 'group/save' }>,
  context: Context,
): Outcome<ClassroomState, { group: string }> {
  const { session } = state;
  if (!session) return refuse('session/none');
  const { group, name, colour, pupils } = command;
  if (group !== undefined && !own(session.groups, group)) return refuse('group/unknown');
  if (group === undefined && Object.keys(session.groups).length >= LIMITS.groups) {
    return refuse('group/too-many', { limit: LIMITS.groups });
  }
  const id = group ?? context.id();
  const groups = withGroup(session.groups, { id, name, colour, pupils: [...new Set(pupils)] });
  return accept(withSession(state, { groups }), { group: id });
}

/** G3: as the groups tool has made them. */
export function setAllGroups(
  state: ClassroomState,
  groups: readonly NewGroup[],
  context: Context,
): Outcome<ClassroomState> {
  if (!state.session) return refuse('session/none');
  const made = groups.reduce<Groups>(
    (all, group) => withGroup(all, { ...group, id: context.id() }),
    {},
  );
  return accept(withSession(state, { groups: made }));
}

/** What was handed out to the group is nobody's; its answers stay. */
export function removeGroup(state: ClassroomState, id: string): Outcome<ClassroomState> {
  if (!state.session || !own(state.session.groups, id)) return refuse('group/unknown');
  return accept(withSession(state, { groups: without(state.session.groups, id) }));
}

/** A pupil is in one group: the last that took her. */
function withGroup(groups: Groups, group: Group): Groups {
  const taken = new Set(group.pupils);
  const rest = Object.values(groups).map((other) =>
    other.pupils.some((pupil) => taken.has(pupil))
      ? { ...other, pupils: other.pupils.filter((pupil) => !taken.has(pupil)) }
      : other,
  );
  return Object.fromEntries(
    [...rest.filter(({ id }) => id !== group.id), group].map((one) => [one.id, one]),
  );
}
