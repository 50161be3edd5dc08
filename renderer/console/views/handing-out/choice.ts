import type { Activity } from '#protocol/activity/activity.ts';
import type { ClassroomCommand } from '#protocol/classroom.ts';
import type { Audience } from '#protocol/handout.ts';

/** What the teacher has chosen to hand out, before she does. */
export interface Choice {
  /** The same work for all whom she chose, or one work for each group. */
  way: 'same' | 'by-group';
  /** Activities in the order in which she chose them; several make a plan. */
  activities: string[];
  title: string;
  order: 'free' | 'fixed';
  to: 'all' | 'groups' | 'pupils';
  groups: string[];
  pupils: string[];
  /** For `by-group`: which activity each group gets; absent: none. */
  byGroup: Record<string, string>;
  /** Also while laptops are still fetching. */
  now: boolean;
}

export const NOTHING_CHOSEN: Choice = {
  way: 'same',
  activities: [],
  title: '',
  order: 'free',
  to: 'all',
  groups: [],
  pupils: [],
  byGroup: {},
  now: false,
};

type Sending = Extract<ClassroomCommand, { type: 'handout/send' | 'handout/send-plan' }>;

export type Missing = 'activities' | 'groups' | 'pupils';

/** What is still to be chosen; null when it can go. */
export function missingIn(choice: Choice): Missing | null {
  if (choice.way === 'by-group') {
    return Object.keys(choice.byGroup).length === 0 ? 'activities' : null;
  }
  if (choice.activities.length === 0) return 'activities';
  if (choice.to === 'groups' && choice.groups.length === 0) return 'groups';
  return choice.to === 'pupils' && choice.pupils.length === 0 ? 'pupils' : null;
}

/** Taken or left; the order of taking is the order of the plan. */
export function toggled(chosen: readonly string[], id: string): string[] {
  return chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
}

export function audiencesOf(choice: Choice): Audience[] {
  if (choice.to === 'all') return [{ kind: 'all' }];
  if (choice.to === 'pupils') return [{ kind: 'pupils', pupils: choice.pupils }];
  return choice.groups.map((group) => ({ kind: 'group', group }));
}

/** The commands that hand it out, one for each audience. */
export function sendingsOf(
  choice: Choice,
  activities: ReadonlyMap<string, Activity>,
  planTitle: string,
): Sending[] {
  const start = choice.now ? 'now' : 'when-ready';
  if (choice.way === 'by-group') {
    return Object.entries(choice.byGroup).flatMap(([group, id]) => {
      const activity = activities.get(id);
      const to = { kind: 'group' as const, group };
      return activity ? [{ type: 'handout/send' as const, activity, to, start }] : [];
    });
  }
  const chosen = choice.activities.flatMap((id) => activities.get(id) ?? []);
  const [only] = chosen;
  return audiencesOf(choice).flatMap((to): Sending[] => {
    if (!only) return [];
    if (chosen.length === 1) return [{ type: 'handout/send', activity: only, to, start }];
    const plan = {
      title: choice.title.trim() || planTitle,
      order: choice.order,
      activities: chosen,
    };
    return [{ type: 'handout/send-plan', plan, to, start }];
  });
}
