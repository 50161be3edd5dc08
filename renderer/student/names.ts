const LONGEST = 24;
/** Hebrew, Arabic and their neighbours, as letters and as presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A first name inside a sentence: shortened when it is absurdly long, and isolated when it is
 * written from right to left, so that it does not turn the sentence round.
 */
export function inSentence(name: string, longest = LONGEST): string {
  const letters = Array.from(name);
  const short =
    letters.length > longest
      ? `${letters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : name;
  return RIGHT_TO_LEFT.test(short) ? `\u2068${short}\u2069` : short;
}

/** A, B, C … of the choices. */
export function choiceLetter(index: number): string {
  return String.fromCharCode(65 + index);
}

/** How wide the names' grid is: about twice as many columns as rows, never more than eleven. */
export function columnsFor(count: number): number {
  if (count <= 5) return Math.max(1, count);
  return Math.min(11, Math.ceil(Math.sqrt(count * 1.9)));
}
