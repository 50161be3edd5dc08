import { clean, cut, type Notes } from './report.ts';

/** RF3: what is written in HTML or Markdown, as words. What cannot be words is said. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ouml: 'ö',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  oelig: 'œ',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  times: '×',
  divide: '÷',
  euro: '€',
  deg: '°',
};

/** A tag of HTML, and not "a < b": it begins with a name that HTML has. */
const TAG =
  /<\/?(?:p|br|b|i|u|s|em|strong|span|div|a|img|ul|ol|li|h[1-6]|sub|sup|table|tbody|thead|tr|td|th|hr|font|center|blockquote|pre|code|audio|video|source|iframe|object|script|style|small|big|abbr|figure|figcaption|o:p|var|svg|input)(?=[\s/>])[^<>]*>/gi;
const COMMENT = /<!--[^]*?-->/g;
const PICTURE = /<(?:img|audio|video|iframe|object|svg)(?=[\s/>])|@@PLUGINFILE@@/i;
const LINK = /<a\s[^<>]*href/i;
/** What a browser would run or draw is no word. */
const HIDDEN = /<(script|style|svg)(?=[\s>])[^]*?<\/\1\s*>/gi;

export function fromHtml(text: string, notes: Notes): string {
  if (PICTURE.test(text)) notes.add('picture-left');
  if (LINK.test(text)) notes.add('link-left');
  const bare = text
    .replace(COMMENT, '')
    .replace(HIDDEN, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(TAG, '');
  const words = bare.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) =>
    entity(name, whole),
  );
  if (words !== text) notes.add('html');
  return words;
}

function entity(name: string, whole: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code);
}

export function fromMarkdown(text: string, notes: Notes): string {
  if (/!\[[^\]]*\]\([^)]*\)/.test(text)) notes.add('picture-left');
  const words = fromHtml(text, notes)
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, (_whole, words: string) => {
      notes.add('link-left');
      return words;
    })
    .replace(/(\*\*|__)(?=\S)([^]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?=[^\s_])([^_\n]*[^\s_])_(?!\w)/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/^>\s?/gm, '');
  if (words !== text) notes.add('markdown');
  return words;
}

const FORMULA = /\$\$[^]+?\$\$|\\\([^]+?\\\)|\\\[[^]+?\\\]|\\(?:frac|sqrt|times|neq|leq|geq)\b/;

/** Words as they are shown: no lost spaces, no more than fits. */
export function asWords(text: string, most: number, notes: Notes): string {
  if (FORMULA.test(text)) notes.add('formula');
  const words = clean(text)
    .replace(/[ \t\u00a0]+/g, (blank) => (blank.includes('\u00a0') ? '\u00a0' : ' '))
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  if (words.length <= most) return words;
  notes.add('shortened', { most });
  return `${cut(words, most - 1).trimEnd()}…`;
}
