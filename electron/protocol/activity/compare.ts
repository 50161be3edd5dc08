import type { Content, Tolerance } from './content.ts';

/** When two answers are the same to a teacher: the rules judge by it, and pages count by it. */

/** What is seen of a part: two parts that look the same are as good as each other. */
export function faceOf({ text, picture, sound }: Content): string {
  return JSON.stringify([text ?? null, picture?.blob ?? null, sound?.blob ?? null]);
}

/** Words as they are compared. */
export function normalWords(text: string, tolerance: Tolerance): string {
  let words = text
    .normalize('NFC')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[«»“”„]/g, '"');
  words = words.replace(/œ/g, 'oe').replace(/Œ/g, 'OE');
  words = words.replace(/[\u00a0\u202f\u2009]/g, ' ');
  if (tolerance.spacing) words = words.replace(/\s+/g, ' ').replace(/ ?' ?/g, "'").trim();
  if (tolerance.case) words = words.toLocaleLowerCase('fr');
  if (tolerance.accents) words = words.normalize('NFD').replace(/\p{Mn}/gu, '');
  return words;
}

/** How typed words are counted together, whatever the item tolerates. */
export function wordKey(text: string): string {
  const words = normalWords(text, { accents: false, case: true, spacing: true });
  return [...words].slice(0, 60).join('');
}
