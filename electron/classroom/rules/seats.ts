import type { Laptop, LaptopCommand, SchoolClass } from '#protocol/classroom.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { admitted, freed } from './sessions.ts';
import { own, withSession, type ClassroomState, type LiveSession } from './state.ts';

type Choice = Omit<Extract<LaptopCommand, { type: 'laptop/choose-pupil' }>, 'type'>;

/** S3, S12: a pupil comes in at a laptop, alone or with a partner. */
export function choosePupil(
  state: ClassroomState,
  laptop: Laptop,
  { pupil, partner: second, pictures }: Choice,
): Outcome<ClassroomState> {
  const { session } = state;
  if (!session) return refuse('session/none');
  const partner = second ?? null;
  const problem = unknownIn(session.info.class, [pupil, partner]);
  if (problem) return refuse(problem);
  if (laptop.pupil === pupil && laptop.partner === partner) return accept(state);
  const { signIn } = session.info.class;
  const hers = signIn?.way === 'pictures' ? own(signIn.pictures, pupil) : undefined;
  if (hers && hers.join() !== pictures?.join()) return refuse('session/wrong-pictures');
  const others = holdersOf(session, [pupil, partner], laptop.id);
  if (others.some(({ id }) => state.present[id])) return refuse('session/pupil-taken');
  return accept(seated(state, session, { ...freed(laptop), pupil, partner }));
}

/** S13: the teacher seats a pupil; what her other laptop shows goes with her. */
export function seat(
  state: ClassroomState,
  id: string,
  pupil: string,
  partner: string | null,
): Outcome<ClassroomState> {
  const { session } = state;
  const laptop = session ? own(session.laptops, id) : undefined;
  if (!session || !laptop) return refuse('session/unknown-laptop');
  const problem = unknownIn(session.info.class, [pupil, partner]);
  if (problem) return refuse(problem);
  return accept(seated(state, session, admitted({ ...freed(laptop), pupil, partner })));
}

/** S14 */
export function swap(
  state: ClassroomState,
  [first, second]: readonly [string, string],
): Outcome<ClassroomState> {
  const { session } = state;
  const [one, two] = session
    ? [own(session.laptops, first), own(session.laptops, second)]
    : [undefined, undefined];
  if (!session || !one || !two) return refuse('session/unknown-laptop');
  const laptops = {
    ...session.laptops,
    [first]: withPeopleOf(one, two),
    [second]: withPeopleOf(two, one),
  };
  return accept(withSession(state, { laptops }));
}

function withPeopleOf(laptop: Laptop, { pupil, partner, admitted: isIn }: Laptop): Laptop {
  const changed = { ...freed(laptop), pupil, partner };
  return isIn ? admitted(changed) : changed;
}

/** The laptop as it is now; whoever sits at it leaves every other one. */
function seated(state: ClassroomState, session: LiveSession, laptop: Laptop): ClassroomState {
  const laptops = { ...session.laptops, [laptop.id]: laptop };
  for (const other of holdersOf(session, [laptop.pupil, laptop.partner], laptop.id)) {
    const stays = [other.pupil, other.partner].find(
      (one) => one !== null && one !== laptop.pupil && one !== laptop.partner,
    );
    laptops[other.id] = stays ? { ...other, pupil: stays, partner: null } : freed(other);
  }
  return withSession(state, { laptops });
}

function holdersOf(
  { laptops }: LiveSession,
  pupils: readonly (string | null)[],
  except: string,
): Laptop[] {
  const wanted = new Set(pupils.filter((pupil) => pupil !== null));
  return Object.values(laptops).filter(
    ({ id, pupil, partner }) =>
      id !== except && (wanted.has(pupil ?? '') || wanted.has(partner ?? '')),
  );
}

function unknownIn(
  { pupils }: SchoolClass,
  [pupil, partner]: readonly [string, string | null],
): 'session/unknown-pupil' | null {
  const known = (id: string) => pupils.some((one) => one.id === id);
  const fits = known(pupil) && (partner === null || (known(partner) && partner !== pupil));
  return fits ? null : 'session/unknown-pupil';
}
