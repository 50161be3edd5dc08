import type { Notes } from '../report.ts';

/**
 * RG2: what teachers write and the grammar refuses, written as the grammar wants it: signs without
 * their backslash, French numbers, V and F. Asked only for a question that does not parse as it is.
 */
export function normaliseGift(text: string, notes: Notes): string {
  const bare = withoutComments(text);
  const title = /^\s*::((?:\\.|[^\\])*?)::/.exec(bare);
  const head = title ? `::${escape(title[1] ?? '', notes)}:: ` : '';
  const rest = bare.slice(title?.[0].length ?? 0);
  const begin = indexOfSign(rest, '{', 0);
  if (begin < 0) return head + escape(rest, notes);
  const end = indexOfSign(rest, '}', begin);
  if (end < 0) return head + rest;
  const stem = escape(rest.slice(0, begin), notes);
  const tail = escape(rest.slice(end + 1), notes);
  return `${head}${stem}{${answers(rest.slice(begin + 1, end), notes)}}${tail}`;
}

/** What must not be said of the question as it was read: how many right answers the reader lost. */
export function hidesSigns(text: string): boolean {
  const begin = indexOfSign(text, '{', 0);
  const end = begin < 0 ? -1 : indexOfSign(text, '}', begin);
  return end > 0 && escapeEquals(text.slice(begin + 1, end)) !== text.slice(begin + 1, end);
}

function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*\/\//.test(line))
    .join('\n');
}

/** The first sign without a backslash. */
function indexOfSign(text: string, sign: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === sign) return at;
  }
  return -1;
}

/** `[html]` and the like may stand before; in words every sign of the grammar is a letter. */
function escape(text: string, notes: Notes): string {
  return text.replace(/(\\[^])|([:=~#{}])/g, (_whole, escaped?: string, sign?: string) => {
    if (escaped !== undefined) return escaped;
    notes.add('escaped', { signs: sign ?? '' });
    return `\\${sign}`;
  });
}

function answers(text: string, notes: Notes): string {
  if (/^\s*#/.test(text)) return numbers(text, notes);
  const word = TRUE_FALSE[text.trim().toUpperCase()];
  if (word !== undefined) {
    notes.add('true-false-words');
    return word;
  }
  const kept = escapeEquals(text);
  if (kept !== text) notes.add('escaped', { signs: '=' });
  const escaped = kept.replace(/(\\[^])|:/g, (_whole, before?: string) => before ?? '\\:');
  if (escaped !== kept) notes.add('escaped', { signs: ':' });
  return escaped.replace(/[=~]\s*(?=[=~}]|$)/g, '');
}

const TRUE_FALSE: Readonly<Record<string, string>> = {
  VRAI: 'T',
  V: 'T',
  FAUX: 'F',
  OUI: 'T',
  NON: 'F',
};

/**
 * "{=2+2=4 ~2+2=5}" has two answers, and so has "{=56#7 × 8 = 56 ~54}": where every answer begins
 * behind a blank and with its first letter, a "=" in a word or between two blanks is a letter.
 */
function escapeEquals(text: string): string {
  const others = [...text.matchAll(/(\\[^])|~/g)].filter(([, escaped]) => escaped === undefined);
  const apart = others.every(({ index }) => index === 0 || /\s/.test(text[index - 1] ?? ''));
  if (others.length === 0 || !apart || /->/.test(text)) return text;
  const tight = /^\s*[=~]\S/.test(text);
  const kept = text.replace(
    /(\\[^])|([^\s\\~={%#])=|(\S[ \t]+)=(?=[ \t])/g,
    (whole, escaped?: string, before?: string, blanks?: string) => {
      if (escaped !== undefined) return escaped;
      if (before !== undefined) return `${before}\\=`;
      return tight ? `${blanks}\\=` : whole;
    },
  );
  // No right answer would be left: then they were answers.
  return /(^|[^\\])=/.test(kept) || others.some(({ index }) => text[index + 1] === '%')
    ? kept
    : text;
}

/** "3,5", "1 000" and "−2"; a single number with a comment of its own. */
function numbers(text: string, notes: Notes): string {
  const inside = text.replace(/^\s*#/, '');
  const parts = inside.split(/(?<!\\)#/);
  const [first = '', ...feedbacks] = parts;
  const plain = [number(first), ...feedbacks.map((part) => words(part))].join('#');
  if (plain !== inside) notes.add('decimal-comma');
  const single = !/[=~]/.test(first) && feedbacks.length > 0 && feedbacks[0] !== '';
  if (single) notes.add('number-feedback');
  return `#${single ? '=' : ''}${plain}`;
}

/** After a comment the next answer may begin: "#bravo =3,5". */
function words(part: string): string {
  return part.replace(/([=~](?:%[^%]*%)?)([^=~]*)$/, (_whole, sign: string, last: string) =>
    /^[\s\d.,:−+-]*$/.test(last) ? sign + number(last) : sign + last,
  );
}

function number(text: string): string {
  return text
    .replace(/−/g, '-')
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\s*,\s*(?=\d)/g, '.');
}
