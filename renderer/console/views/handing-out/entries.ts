import type { Audience, Handout } from '#protocol/handout.ts';
import type { HandoutView, SessionView } from '#protocol/views.ts';

/** One work that is out: an activity, or a plan with all of its activities. */
export interface Entry {
  key: string;
  title: string;
  to: Audience;
  /** Any of them stands for all: start and close take the whole plan. */
  handout: string;
  plan: boolean;
  waiting: boolean;
  /** While media are fetched: laptops that have all of them, of how many that it concerns. */
  ready: { laptops: number; of: number } | null;
  pupils: string[];
  /** Pupils who have answered all of it. */
  finished: number;
}

/** What the laptops have now, the newest first; closed works are not out any more. */
export function outNow(session: SessionView): Entry[] {
  const open = Object.values(session.handouts)
    .filter(({ handout }) => !handout.closed)
    .sort((a, b) => b.handout.order - a.handout.order);
  const keys = [...new Set(open.map(({ handout }) => keyOf(handout)))];
  return keys.flatMap((key) => {
    const views = open.filter(({ handout }) => keyOf(handout) === key);
    return entryOf(session, key, views) ?? [];
  });
}

function keyOf({ id, plan }: Handout): string {
  return plan ?? id;
}

function entryOf(session: SessionView, key: string, views: readonly HandoutView[]): Entry | null {
  const first = views[0]?.handout;
  if (!first) return null;
  const plan = first.plan === null ? undefined : session.plans[first.plan];
  const pupils = pupilsOf(session, first.to);
  const counts = views.flatMap(({ ready }) => ready ?? []);
  return {
    key,
    title: plan?.title ?? first.activity.title,
    to: first.to,
    handout: first.id,
    plan: plan !== undefined,
    waiting: first.state === 'prefetch',
    ready:
      counts.length === 0
        ? null
        : {
            laptops: Math.min(...counts.map(({ laptops }) => laptops)),
            of: Math.max(...counts.map(({ of }) => of)),
          },
    pupils,
    finished: pupils.filter((pupil) => views.every((view) => hasAll(view, pupil))).length,
  };
}

function hasAll({ handout, answers }: HandoutView, pupil: string): boolean {
  return Object.keys(answers[pupil] ?? {}).length >= handout.activity.items.length;
}

/** Whom an audience is made of, in the order of the class. */
export function pupilsOf({ session, groups }: SessionView, to: Audience): string[] {
  const all = session.class.pupils.map(({ id }) => id);
  if (to.kind === 'all') return all;
  const chosen = to.kind === 'pupils' ? to.pupils : (groups[to.group]?.pupils ?? []);
  return all.filter((id) => chosen.includes(id));
}

/** Pupils whose laptop is not here: what is sent waits for them. */
export function awayAmong({ laptops }: SessionView, pupils: readonly string[]): number {
  const here = new Set(
    Object.values(laptops)
      .filter((laptop) => laptop.here)
      .flatMap(({ pupil, partner }) => [pupil, partner]),
  );
  return pupils.filter((id) => !here.has(id)).length;
}
