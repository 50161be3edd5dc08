import type { SchoolClass } from '#protocol/classroom.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { summariesOf } from './answers.ts';
import { freed } from './sessions.ts';
import { own, without, type ClassroomState, type LiveSession } from './state.ts';

/**
 * F1: everything about one pupil, in her class, in the open session and in the closed ones that
 * `state.closed` holds: the app brings all of them from the disk first.
 */
export function forgetPupil(state: ClassroomState, pupil: string): Outcome<ClassroomState> {
  const classes = changedOnly(state.classes, (one) => withoutPupil(one, pupil));
  const closed = changedOnly(state.closed, (one) => sessionWithout(one, pupil));
  const session = state.session && sessionWithout(state.session, pupil);
  const same = classes === state.classes && closed === state.closed && session === state.session;
  return same ? refuse('pupil/unknown') : accept({ ...state, classes, closed, session });
}

function changedOnly<Value>(
  record: Record<string, Value>,
  change: (value: Value) => Value,
): Record<string, Value> {
  const entries = Object.entries(record).map(([key, value]) => [key, change(value)] as const);
  return entries.every(([key, value]) => record[key] === value)
    ? record
    : Object.fromEntries(entries);
}

function withoutPupil(schoolClass: SchoolClass, pupil: string): SchoolClass {
  const { pupils, leftHanded, dyslexic, signIn } = schoolClass;
  const known =
    pupils.some(({ id }) => id === pupil) ||
    leftHanded?.includes(pupil) ||
    dyslexic?.includes(pupil) ||
    (signIn && (own(signIn.pictures, pupil) ?? Object.values(signIn.laptops).includes(pupil)));
  if (!known) return schoolClass;
  return {
    ...schoolClass,
    pupils: pupils.filter(({ id }) => id !== pupil),
    ...(leftHanded && { leftHanded: leftHanded.filter((id) => id !== pupil) }),
    ...(dyslexic && { dyslexic: dyslexic.filter((id) => id !== pupil) }),
    ...(signIn && {
      signIn: {
        ...signIn,
        pictures: without(signIn.pictures, pupil),
        laptops: Object.fromEntries(
          Object.entries(signIn.laptops).filter(([, owner]) => owner !== pupil),
        ),
      },
    }),
  };
}

function sessionWithout(session: LiveSession, pupil: string): LiveSession {
  const schoolClass = withoutPupil(session.info.class, pupil);
  const laptops = changedOnly(session.laptops, (laptop) => {
    if (laptop.pupil !== pupil && laptop.partner !== pupil && !laptop.served.includes(pupil)) {
      return laptop;
    }
    const served = laptop.served.filter((id) => id !== pupil);
    if (laptop.pupil === pupil) return { ...freed(laptop), served };
    return { ...laptop, served, partner: laptop.partner === pupil ? null : laptop.partner };
  });
  const groups = changedOnly(session.groups, (group) =>
    group.pupils.includes(pupil)
      ? { ...group, pupils: group.pupils.filter((id) => id !== pupil) }
      : group,
  );
  const handouts = changedOnly(session.handouts, (handout) => {
    const { to } = handout;
    if (to.kind !== 'pupils' || !to.pupils.includes(pupil)) return handout;
    return { ...handout, to: { ...to, pupils: to.pupils.filter((id) => id !== pupil) } };
  });
  const work = own(session.work, pupil) ? without(session.work, pupil) : session.work;
  const info =
    schoolClass === session.info.class ? session.info : { ...session.info, class: schoolClass };
  const changed = { info, laptops, groups, handouts, work };
  const isSame = (Object.keys(changed) as (keyof typeof changed)[]).every(
    (key) => changed[key] === session[key],
  );
  if (isSame) return session;
  return { ...session, ...changed, summaries: summariesOf({ handouts, work }) };
}

/** F2: one session for good; an open one ends without being kept. */
export function forgetSession(state: ClassroomState, id: string): Outcome<ClassroomState> {
  if (state.session?.info.id === id) {
    return accept({ ...state, session: null, remotes: {}, present: {} });
  }
  return accept({
    ...state,
    closed: without(state.closed, id),
    forgotten: { ...state.forgotten, [id]: true },
  });
}
