/** One question of a GIFT file as it stands there, or a category. */
export interface Block {
  /** From 1. */
  line: number;
  text: string;
  /** Blank lines stood between its braces: other programs would cut it in two there. */
  hadBlankLines: boolean;
  /** Its braces are open at its end. */
  open: boolean;
}

/**
 * RG1: questions are parted by blank lines. A blank line between braces does not part, unless the
 * braces are never closed: then the question ends there, so that it does not swallow the others.
 */
export function giftBlocks(text: string): Block[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    if (blank(lines[at])) {
      at += 1;
      continue;
    }
    const end = endOf(lines, at);
    const own = lines.slice(at, end.at);
    if (own.some((line) => !isComment(line))) {
      blocks.push({
        line: at + 1 + own.findIndex((line) => !isComment(line)),
        text: own.filter((line) => !blank(line)).join('\n'),
        hadBlankLines: own.some(blank),
        open: end.open,
      });
    }
    at = end.at;
  }
  return blocks;
}

/** Where the block that begins at this line ends; a category is a line of its own. */
function endOf(lines: readonly string[], from: number): { at: number; open: boolean } {
  if (isCategory(lines[from])) return { at: from + 1, open: false };
  let open = false;
  let firstBlank = lines.length;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (blank(line)) {
      if (!open) return { at, open: false };
      firstBlank = Math.min(firstBlank, at);
      continue;
    }
    // The next question has begun and this one was never closed.
    if (open && firstBlank < at && /^\s*(::|\$CATEGORY:)|^(\\.|[^\\}])*\{/.test(line)) break;
    if (!open && at > from && isCategory(line)) return { at, open: false };
    if (!isComment(line)) open = opens(line, open);
    if (!open) firstBlank = lines.length;
  }
  return open ? { at: firstBlank, open: true } : { at: lines.length, open: false };
}

function opens(line: string, before: boolean): boolean {
  let open = before;
  for (const [brace] of line.matchAll(/\\.|[{}]/g)) {
    if (brace === '{') open = true;
    if (brace === '}') open = false;
  }
  return open;
}

function isComment(line: string): boolean {
  return /^\s*\/\//.test(line);
}

export function isCategory(line: string | undefined): boolean {
  return /^\s*\$CATEGORY:/.test(line ?? '');
}

function blank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}
