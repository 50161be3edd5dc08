import type { Activity } from '#protocol/activity/activity.ts';
import { mediaOf } from '#protocol/activity/media.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Audience, Handout, HandoutCommand, Plan } from '#protocol/handout.ts';
import { own, withSession, type ClassroomState, type LiveSession } from './state.ts';

type Sending = Pick<Extract<HandoutCommand, { type: 'handout/send' }>, 'to' | 'start'>;

/** S6, H1, H4 */
export function sendHandout(
  state: ClassroomState,
  activity: Activity,
  context: Context,
  sending: Sending = {},
): Outcome<ClassroomState, { handout: string }> {
  const { session } = state;
  if (!session) return refuse('session/none');
  if (!isAudience(session, sending.to)) return refuse('group/unknown');
  const [handout] = handoutsFor(session, [activity], null, sending, context);
  return accept(withHandouts(state, session, handout ? [handout] : []), {
    handout: handout?.id ?? '',
  });
}

/** H5: a plan is as many handouts as it has activities, with one audience and one state. */
export function sendPlan(
  state: ClassroomState,
  { plan, ...sending }: Extract<HandoutCommand, { type: 'handout/send-plan' }>,
  context: Context,
): Outcome<ClassroomState, { plan: string; handouts: string[] }> {
  const { session } = state;
  if (!session) return refuse('session/none');
  if (!isAudience(session, sending.to)) return refuse('group/unknown');
  const id = context.id();
  const handouts = handoutsFor(session, plan.activities, id, sending, context);
  const ids = handouts.map((handout) => handout.id);
  const sent: Plan = { id, title: plan.title, order: plan.order, handouts: ids };
  const plans = { ...session.plans, [id]: sent };
  return accept(withSession(withHandouts(state, session, handouts), { plans }), {
    plan: id,
    handouts: ids,
  });
}

function handoutsFor(
  session: LiveSession,
  activities: readonly Activity[],
  plan: string | null,
  { to = { kind: 'all' }, start = 'when-ready' }: Sending,
  context: Context,
): Handout[] {
  const order = newestFirst(session.handouts)[0]?.order ?? 0;
  const waits = start === 'when-ready' && activities.some((one) => mediaOf(one).length > 0);
  return activities.map((activity, place) => ({
    id: context.id(),
    activity,
    sentAt: context.now,
    closed: false,
    order: order + 1 + place,
    to,
    state: waits ? 'prefetch' : 'started',
    plan,
  }));
}

function withHandouts(
  state: ClassroomState,
  session: LiveSession,
  changed: readonly Handout[],
): ClassroomState {
  const handouts = { ...session.handouts };
  for (const handout of changed) handouts[handout.id] = handout;
  const current = newestFirst(handouts).find(({ closed }) => !closed)?.id ?? null;
  const info = current === session.info.current ? session.info : { ...session.info, current };
  return withSession(state, { info, handouts });
}

/** "Start": what was fetched is shown. */
export function startHandout(state: ClassroomState, id: string): Outcome<ClassroomState> {
  return change(state, id, { state: 'started' });
}

/** Takes it off the laptops; its results stay. */
export function closeHandout(state: ClassroomState, id: string): Outcome<ClassroomState> {
  return change(state, id, { closed: true });
}

/** Of a plan all handouts change together. */
function change(
  state: ClassroomState,
  id: string,
  to: Partial<Pick<Handout, 'closed' | 'state'>>,
): Outcome<ClassroomState> {
  const { session } = state;
  const handout = session ? own(session.handouts, id) : undefined;
  if (!session || !handout) return refuse('handout/unknown');
  const plan = handout.plan === null ? undefined : session.plans[handout.plan];
  const together = plan ? plan.handouts.flatMap((one) => session.handouts[one] ?? []) : [handout];
  return accept(
    withHandouts(
      state,
      session,
      together.map((one) => ({ ...one, ...to })),
    ),
  );
}

function isAudience(session: LiveSession, to: Audience | undefined): boolean {
  return to?.kind !== 'group' || own(session.groups, to.group) !== undefined;
}

/** H2 */
export function concerns({ groups }: LiveSession, { to }: Handout, pupil: string): boolean {
  if (to.kind === 'all') return true;
  if (to.kind === 'pupils') return to.pupils.includes(pupil);
  return own(groups, to.group)?.pupils.includes(pupil) ?? false;
}

const sorted = new WeakMap<object, Handout[]>();

export function newestFirst(handouts: LiveSession['handouts']): readonly Handout[] {
  const kept = sorted.get(handouts);
  if (kept) return kept;
  const made = Object.values(handouts).sort((a, b) => b.order - a.order || b.sentAt - a.sentAt);
  sorted.set(handouts, made);
  return made;
}

/** What lies on a pupil's desk: one handout, or a plan from which she has opened one or none. */
export interface OnDesk {
  handout: Handout | null;
  plan: Plan | null;
}

/** What may lie on a pupil's desk, the newest first. */
function openFor(session: LiveSession, pupil: string): Handout[] {
  return newestFirst(session.handouts).filter(
    (one) => !one.closed && one.state === 'started' && concerns(session, one, pupil),
  );
}

/** H3: whether there is something to do behind this one. */
export function waitsBehind(session: LiveSession, { id }: Handout, pupil: string): boolean {
  return openFor(session, pupil).some((one) => one.id !== id && !isFinished(session, one, pupil));
}

/** H3: the newest open one that concerns her and that she has not put away; else the newest. */
export function deskOf(session: LiveSession, pupil: string): OnDesk {
  const mine = openFor(session, pupil);
  const first = mine.find((one) => !isPutAway(session, one, pupil)) ?? mine[0];
  if (!first) return { handout: null, plan: null };
  const plan = first.plan === null ? undefined : session.plans[first.plan];
  return plan ? { handout: openedOf(session, plan, pupil), plan } : { handout: first, plan: null };
}

/** H6: in a fixed order she goes on when she puts one away, so that she sees what became of it. */
function openedOf(session: LiveSession, plan: Plan, pupil: string): Handout | null {
  const open = own(session.work, pupil)?.desk.open ?? null;
  const handouts = plan.handouts.flatMap((id) => session.handouts[id] ?? []);
  const opened = handouts.find(({ id }) => id === open);
  if (opened && mayOpen(session, plan, opened, pupil)) return opened;
  if (plan.order === 'free') return null;
  return handouts.find((one) => !isPutAway(session, one, pupil)) ?? null;
}

/** In a fixed order one is open once all before it are finished. */
export function mayOpen(
  session: LiveSession,
  plan: Plan,
  handout: Handout,
  pupil: string,
): boolean {
  if (plan.order === 'free') return true;
  const before = plan.handouts.slice(0, plan.handouts.indexOf(handout.id));
  return before.every((id) => {
    const one = session.handouts[id];
    return !one || isFinished(session, one, pupil);
  });
}

export function isPutAway({ work }: LiveSession, { id }: Handout, pupil: string): boolean {
  return (own(work, pupil)?.progress[id]?.doneAt ?? null) !== null;
}

export function answeredItems({ work }: LiveSession, handout: Handout, pupil: string): number {
  return Object.keys(own(work, pupil)?.answers[handout.id] ?? {}).length;
}

function isComplete(session: LiveSession, handout: Handout, pupil: string): boolean {
  return answeredItems(session, handout, pupil) >= handout.activity.items.length;
}

export function isFinished(session: LiveSession, handout: Handout, pupil: string): boolean {
  return isPutAway(session, handout, pupil) || isComplete(session, handout, pupil);
}

/** H4: the newest that waits for its media on this pupil's laptop. */
export function toFetch(session: LiveSession, pupil: string): Handout[] {
  return newestFirst(session.handouts).filter(
    (one) => !one.closed && one.state === 'prefetch' && concerns(session, one, pupil),
  );
}
