import { PLAIN_LOOK, type Look } from '#protocol/look.ts';

/** G1: at another step nothing of the look is left but that two pages stand side by side. */
export function lookElsewhere({ spread }: Look): Look {
  return { ...PLAIN_LOOK, spread };
}
