import type { Laptop, Pupil, SchoolClass } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { signInFor } from './sign-in.ts';
import { freed } from './sessions.ts';
import { withSession, type ClassroomState } from './state.ts';

interface SaveClass {
  class?: string | undefined;
  name: string;
  names: string[];
}

/** C1–C3, S10. `pictures` are the names of the kit's animals. */
export function saveClass(
  state: ClassroomState,
  command: SaveClass,
  pictures: readonly string[],
  context: Context,
): Outcome<ClassroomState, { class: string }> {
  const before = command.class === undefined ? undefined : state.classes[command.class];
  if (command.class !== undefined && !before) return refuse('class/unknown');
  const names = distinctNames(command.names);
  if (names.length === 0) return refuse('class/empty');
  if (names.length > LIMITS.pupilsPerClass) {
    return refuse('class/too-many-pupils', { names: names.length, limit: LIMITS.pupilsPerClass });
  }
  const saved: SchoolClass = {
    ...before,
    id: before?.id ?? context.id(),
    name: command.name.trim() || (before?.name ?? command.name),
    pupils: makePupils(names, before?.pupils ?? [], pictures, context),
  };
  return accept(withClass(state, signInFor(saved, saved.signIn?.way, context)), {
    class: saved.id,
  });
}

/** C1, C2: trimmed, without empty ones; the second "Léa" becomes "Léa 2". */
export function distinctNames(names: string[]): string[] {
  const seen = new Set<string>();
  return names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '')
    .map((name) => {
      let distinct = name;
      for (let count = 2; seen.has(distinct.toLocaleLowerCase('fr')); count += 1) {
        distinct = `${name} ${count}`;
      }
      seen.add(distinct.toLocaleLowerCase('fr'));
      return distinct;
    });
}

/** C3 */
function makePupils(
  names: string[],
  before: Pupil[],
  pictures: readonly string[],
  context: Context,
): Pupil[] {
  const known = knownPupils(names, before);
  const kept = names.flatMap((name) => known.get(name) ?? []);
  const taken = new Set(kept.map((pupil) => pupil.picture));
  return names.map((name) => {
    const pupil = known.get(name);
    if (pupil) return pupil;
    const free = pictures.filter((picture) => !taken.has(picture));
    const choice = free.length > 0 ? free : pictures;
    const picture = choice[Math.floor(context.random() * choice.length)] ?? 'fox';
    taken.add(picture);
    return { id: context.id(), name, picture };
  });
}

/**
 * By their new names: those who keep their name, then those whose name got an initial (C2): "Léa" or
 * "Léa 2" becomes "Léa M.". One who had an initial and one with another are two pupils.
 */
function knownPupils(names: readonly string[], before: readonly Pupil[]): Map<string, Pupil> {
  const known = new Map(before.map((pupil) => [pupil.name, pupil]));
  const wanted = new Set(names);
  const left = before.filter(({ name }) => !wanted.has(name));
  for (const name of names.filter((one) => !known.has(one) && INITIAL.test(one))) {
    const first = name.replace(INITIAL, '');
    const place = left.findIndex((pupil) => pupil.name.replace(NUMBER, '') === first);
    const [pupil] = place < 0 ? [] : left.splice(place, 1);
    if (pupil) known.set(name, { ...pupil, name });
  }
  return known;
}

/** What tells equal names apart: "Léa M.", and until then "Léa 2". */
const INITIAL = / \p{L}{1,3}\.$/u;
const NUMBER = / \d+$/;

export function withClass(state: ClassroomState, saved: SchoolClass): ClassroomState {
  const next = { ...state, classes: { ...state.classes, [saved.id]: saved } };
  return followInSession(next, saved);
}

/** S10 */
function followInSession(state: ClassroomState, saved: SchoolClass): ClassroomState {
  const { session } = state;
  if (session?.info.class.id !== saved.id) return state;
  const pupils = new Set(saved.pupils.map((pupil) => pupil.id));
  const laptops = Object.fromEntries(
    Object.entries(session.laptops).map(([id, laptop]) => [
      id,
      laptop.pupil === null || pupils.has(laptop.pupil)
        ? withoutGonePartner(laptop, pupils)
        : freed(laptop),
    ]),
  );
  return withSession(state, { info: { ...session.info, class: saved }, laptops });
}

function withoutGonePartner(laptop: Laptop, pupils: ReadonlySet<string>): Laptop {
  const { partner } = laptop;
  return partner === null || pupils.has(partner) ? laptop : { ...laptop, partner: null };
}
