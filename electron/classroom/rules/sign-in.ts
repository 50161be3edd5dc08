import type { SchoolClass } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { SIGN_IN_PICTURES } from '#protocol/pictures.ts';
import type { PictureSequence, SignIn, SignInWay } from '#protocol/sign-in.ts';

export const NO_SIGN_IN: SignIn = { way: 'list', pictures: {}, laptops: {} };

/** The class with what this way needs: with pictures, everybody has a sequence of her own. */
export function signInFor(
  schoolClass: SchoolClass,
  way: SignInWay | undefined,
  context: Context,
): SchoolClass {
  if (way === undefined) return schoolClass;
  const signIn = { ...(schoolClass.signIn ?? NO_SIGN_IN), way };
  if (way !== 'pictures') return { ...schoolClass, signIn };
  const pictures = { ...signIn.pictures };
  const taken = new Set(Object.values(pictures).map((one) => one.join()));
  for (const { id } of schoolClass.pupils) {
    pictures[id] ??= freeSequence(taken, context);
    taken.add(pictures[id].join());
  }
  return { ...schoolClass, signIn: { ...signIn, pictures } };
}

/** Three different pictures; from a place drawn by chance, the first sequence nobody has. */
function freeSequence(taken: ReadonlySet<string>, { random }: Context): PictureSequence {
  const count = SIGN_IN_PICTURES.length;
  const start = Math.floor(random() * count ** 3);
  const at = (number: number) => SIGN_IN_PICTURES[number % count] ?? 'fox';
  for (let step = 0; step < count ** 3; step += 1) {
    const number = start + step;
    const made: PictureSequence = [
      at(number),
      at(Math.floor(number / count)),
      at(Math.floor(number / count ** 2)),
    ];
    if (new Set(made).size === 3 && !taken.has(made.join())) return made;
  }
  return ['fox', 'owl', 'bee'];
}
