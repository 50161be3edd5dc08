const LONGEST = 24;

/**
 * A first name inside a sentence: shortened when it is absurdly long, and isolated so that a name
 * written from right to left does not turn the sentence round.
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
  return `\u2068${short}\u2069`;
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
