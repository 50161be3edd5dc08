/** A text with its gaps in brackets, as it is typed: "Le [chat|matou] dort." */

export type GapPiece = { text: string } | { accepted: string[] };

/** Text and gaps in turn; a bracket without its partner, or with nothing in it, is text. */
export function gapPieces(text: string): GapPiece[] {
  const pieces: GapPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(/\[([^[\]]*)\]/g)) {
    const accepted = (found[1] ?? '').split('|').map((word) => word.trim());
    const words = accepted.filter((word) => word !== '');
    if (words.length === 0) continue;
    if (found.index > end) pieces.push({ text: text.slice(end, found.index) });
    pieces.push({ accepted: words });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

export function hasGap(text: string): boolean {
  return gapPieces(text).some((piece) => 'accepted' in piece);
}

/** What stands in the sentence, in order: a word that can become a gap, a gap, or what is between. */
export interface GapToken {
  kind: 'word' | 'gap' | 'between';
  text: string;
  from: number;
  to: number;
}

const TOKENS =
  /(\[[^[\]]*[^[\]\s|][^[\]]*\])|([\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*[’']?)|([^]+?)/gu;

export function gapTokens(text: string): GapToken[] {
  const tokens: GapToken[] = [];
  for (const found of text.matchAll(TOKENS)) {
    const kind = found[1] !== undefined ? 'gap' : found[2] !== undefined ? 'word' : 'between';
    const last = tokens.at(-1);
    const to = found.index + found[0].length;
    if (kind === 'between' && last?.kind === 'between') {
      last.text += found[0];
      last.to = to;
    } else {
      tokens.push({ kind, text: found[0], from: found.index, to });
    }
  }
  return tokens;
}

/** A word becomes a gap; a gap becomes its first word again. */
export function toggleGap(text: string, { kind, from, to, text: words }: GapToken): string {
  const inner = words.slice(1, -1).split('|')[0]?.trim() ?? '';
  return text.slice(0, from) + (kind === 'gap' ? inner : `[${words}]`) + text.slice(to);
}
