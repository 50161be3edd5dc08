import type { Part } from '#protocol/activity/content.ts';

/** The same word may lie in the bank twice: here each one is a thing of its own. */
export function wordsAsParts(bank: readonly string[]): Part[] {
  return bank.map((text, index) => ({ id: `word-${index}`, text }));
}

/** Which word lies in which gap, told from the answer, which knows words only. */
export function partsInGaps(
  parts: readonly Part[],
  words: Readonly<Record<string, string>>,
): Record<string, string> {
  const free = [...parts];
  const places: Record<string, string> = {};
  for (const [gap, word] of Object.entries(words)) {
    const index = free.findIndex(({ text }) => text === word);
    const [part] = index < 0 ? [] : free.splice(index, 1);
    if (part) places[gap] = part.id;
  }
  return places;
}
