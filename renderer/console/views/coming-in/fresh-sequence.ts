import { SIGN_IN_PICTURES } from '#protocol/pictures.ts';
import type { PictureSequence } from '#protocol/sign-in.ts';

/** Three different pictures in an order that nobody of the class has. */
export function freshSequence(
  taken: readonly PictureSequence[],
  random: () => number,
): PictureSequence {
  const known = new Set(taken.map((one) => one.join()));
  for (;;) {
    const left = [...SIGN_IN_PICTURES];
    const draw = () => left.splice(Math.floor(random() * left.length), 1)[0] ?? 'fox';
    const made: PictureSequence = [draw(), draw(), draw()];
    // 1,320 sequences, and sixty pupils at most.
    if (!known.has(made.join())) return made;
  }
}
