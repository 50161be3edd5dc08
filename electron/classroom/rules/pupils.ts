import type { ClassroomCommand, SchoolClass } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { SignIn } from '#protocol/sign-in.ts';
import { distinctNames, withClass } from './classes.ts';
import { NO_SIGN_IN, signInFor } from './sign-in.ts';
import { own, without, type ClassroomState } from './state.ts';

type Command<Type extends ClassroomCommand['type']> = Extract<ClassroomCommand, { type: Type }>;

/** C4 */
export function setSignIn(
  state: ClassroomState,
  { class: id, way }: Command<'class/sign-in'>,
  context: Context,
): Outcome<ClassroomState> {
  const schoolClass = own(state.classes, id);
  if (!schoolClass) return refuse('class/unknown');
  return accept(withClass(state, signInFor(schoolClass, way, context)));
}

/** C5: what is known of one pupil; equal names are told apart (C2). */
export function setPupil(
  state: ClassroomState,
  command: Command<'class/pupil'>,
): Outcome<ClassroomState> {
  const before = own(state.classes, command.class);
  if (!before) return refuse('class/unknown');
  const place = before.pupils.findIndex(({ id }) => id === command.pupil);
  if (place < 0) return refuse('pupil/unknown');
  if (command.laptop != null && !own(state.lot, command.laptop)) return refuse('lot/unknown');
  let after = before;
  if (command.name !== undefined) {
    if (command.name.trim() === '') return refuse('class/empty');
    after = renamed(after, place, command.name);
  }
  for (const mark of ['leftHanded', 'dyslexic'] as const) {
    const on = command[mark];
    if (on === undefined) continue;
    const others = (after[mark] ?? []).filter((id) => id !== command.pupil);
    after = { ...after, [mark]: on ? [...others, command.pupil] : others };
  }
  const { pictures, laptop } = command;
  const signIn = after.signIn ?? NO_SIGN_IN;
  if (pictures) {
    const changed = { ...signIn.pictures, [command.pupil]: pictures };
    after = { ...after, signIn: { ...signIn, pictures: changed } };
  }
  if (laptop !== undefined) {
    after = { ...after, signIn: assign(after.signIn ?? NO_SIGN_IN, command.pupil, laptop) };
  }
  return accept(withClass(state, after));
}

/** The others keep their names: the new one gives way. */
function renamed(schoolClass: SchoolClass, place: number, name: string): SchoolClass {
  const others = schoolClass.pupils.toSpliced(place, 1).map((pupil) => pupil.name);
  const free = distinctNames([...others, name]).at(-1) ?? name;
  const pupils = schoolClass.pupils.map((pupil, index) =>
    index === place ? { ...pupil, name: free } : pupil,
  );
  return { ...schoolClass, pupils };
}

/** One laptop for one pupil, and one pupil for one laptop. */
function assign(signIn: SignIn, pupil: string, laptop: string | null): SignIn {
  const had = Object.entries(signIn.laptops).find(([, owner]) => owner === pupil)?.[0];
  const rest = had === undefined ? signIn.laptops : without(signIn.laptops, had);
  return { ...signIn, laptops: laptop === null ? rest : { ...rest, [laptop]: pupil } };
}
