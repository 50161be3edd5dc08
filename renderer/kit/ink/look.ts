import type { InkColour } from '#protocol/ink.ts';

const names: Readonly<Record<InkColour, string>> = {
  slate: '--slate-800',
  brick: '--brick',
  sky: '--sky',
  leaf: '--leaf',
  mirabelle: '--mirabelle',
  chalk: '--chalk',
};

/** The token of a colour of chalk. */
export function colourToken(colour: InkColour): string {
  return names[colour];
}
