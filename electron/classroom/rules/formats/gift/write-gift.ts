import type { Activity } from '#protocol/activity/activity.ts';
import type { Content } from '#protocol/activity/content.ts';
import { gapsIn } from '#protocol/activity/gaps.ts';
import type { Item, ItemOf } from '#protocol/activity/item.ts';
import type { FormatReport, ReportLine } from '#protocol/formats.ts';
import { newNotes, refused, reportLine, reportOf, type Notes, type Refused } from '../report.ts';
import { KINDLY } from '../tolerance.ts';

/**
 * RG10: activities as a GIFT file that Moodle reads, and so does Ardoise: what GIFT knows comes back
 * the same. Each activity is a category. What it does not know is told.
 */
export function writeGift(activities: readonly Activity[]): { text: string; report: FormatReport } {
  const lines: ReportLine[] = [];
  const blocks: string[] = [];
  for (const activity of activities) {
    blocks.push(`$CATEGORY: $course$/top/${escapeName(activity.title)}`);
    const instruction = activity.instruction?.text;
    if (instruction !== undefined) blocks.push(answer(instruction));
    for (const item of activity.items) {
      const notes = newNotes();
      const made = blockOf(item, notes);
      const words = item.prompt.text ?? activity.title;
      if (typeof made === 'string') {
        blocks.push(made);
        lines.push(reportLine(null, words, notes.list()));
      } else lines.push(reportLine(null, words, [], made));
    }
  }
  return { text: `${blocks.join('\n\n')}\n`, report: reportOf('gift', lines, activities) };
}

function blockOf(item: Item, notes: Notes): string | Refused {
  const prompt = words(item.prompt, notes);
  const answers = answersOf(item, notes);
  if (typeof answers === 'object' && 'obstacle' in answers) return answers;
  const comment = item.explanation ? words(item.explanation, notes) : '';
  const { before, inside, after } = answers;
  const stem = before ?? prompt;
  if (stem === '' && after === undefined) return refused('no-text');
  const said = comment === '' ? '' : COMMENTABLE.has(item.kind) ? `\n####${answer(comment)}\n` : '';
  if (comment !== '' && said === '') notes.add('feedback-left', { count: 1 });
  return `${answer(stem)} {${inside}${said}}${after === undefined ? '' : ` ${escape(after)}`}`;
}

/** A comment on the whole question stands behind its answers; these kinds have a place for it. */
const COMMENTABLE: ReadonlySet<Item['kind']> = new Set([
  'choice',
  'short-text',
  'match',
  'gaps',
  'number',
]);

interface Answers {
  /** In place of the prompt, for a gap in a sentence. */
  before?: string;
  inside: string;
  after?: string;
}

function answersOf(item: Item, notes: Notes): Answers | Refused {
  switch (item.kind) {
    case 'choice':
      return choices(item, notes);
    case 'short-text':
      return shortText(item, notes);
    case 'number':
      return numbers(item, notes);
    case 'match':
      return pairs(item, notes);
    case 'gaps':
      return gap(item, notes);
    case 'writing':
      if (item.lines !== 6) notes.add('lines-left');
      return { inside: '' };
    default:
      return refused('not-in-gift');
  }
}

function choices(
  { preset, choices, right, several }: ItemOf<'choice'>,
  notes: Notes,
): Answers | Refused {
  const [first] = choices;
  if (preset === 'true-false' && first && right.length === 1) {
    return { inside: right[0] === first.id ? 'T' : 'F' };
  }
  if (preset !== undefined) notes.add('signs-left');
  const said = choices.map((choice) => ({ ...choice, words: words(choice, notes) }));
  if (said.some((choice) => choice.words === '' || hasArrow(choice.words))) {
    return refused('not-in-gift');
  }
  if (right.length === 0) notes.add('no-right-answer');
  // Weights alone say that several may be chosen, as in Moodle.
  const many = several && right.length > 0;
  const weight = many ? share(right.length) : '';
  const lines = said.map((choice) => {
    const isRight = right.includes(choice.id);
    if (many) return `~${isRight ? weight : '%-100%'}${answer(choice.words)}`;
    return `${isRight ? '=' : '~'}${answer(choice.words)}`;
  });
  return { inside: block(lines) };
}

/** An arrow makes pairs of answers, and no backslash makes it a letter. */
function hasArrow(text: string): boolean {
  return text.includes('->');
}

/** Moodle knows hundredths with five places: 33.33333 three times. */
function share(of: number): string {
  return `%${Number((100 / of).toFixed(5))}%`;
}

function shortText({ accepted, tolerance }: ItemOf<'short-text'>, notes: Notes): Answers | Refused {
  if (accepted.length === 0) return { inside: '' };
  if (accepted.some(hasArrow)) return refused('not-in-gift');
  kindly(tolerance, notes);
  return { inside: block(accepted.map((one) => `=${answer(one)}`)) };
}

function numbers({ right, tolerance, unit }: ItemOf<'number'>, notes: Notes): Answers | Refused {
  if (unit !== '') notes.add('unit-left');
  if (right === null) return refused('no-answer');
  if (Math.abs(right) >= 1e15 || tolerance >= 1e15) return refused('not-in-gift');
  return { inside: `#\n=${plain(right)}:${plain(tolerance)}\n` };
}

/** Never 1e-7: no reader of GIFT knows it. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

function pairs({ pairs, extra }: ItemOf<'match'>, notes: Notes): Answers | Refused {
  const lines = [
    ...pairs.map(({ left, right }) => [words(left, notes), words(right, notes)] as const),
    ...extra.map((part) => [null, words(part, notes)] as const),
  ];
  const arrow = lines.some((line) => line.some((one) => one !== null && hasArrow(one)));
  if (arrow || lines.some((line) => line.includes(''))) return refused('not-in-gift');
  // Moodle asks for two pairs at least, and so does the grammar.
  if (pairs.length < 2) return refused('too-few-choices');
  return {
    inside: block(
      lines.map(([left, right]) => `=${answer(left ?? '')} -> ${pairAnswer(right ?? '')}`),
    ),
  };
}

function gap(item: ItemOf<'gaps'>, notes: Notes): Answers | Refused {
  const gaps = gapsIn(item.pieces);
  const [only] = gaps;
  if (gaps.length > 1 || !only) return refused('not-in-gift');
  const at = item.pieces.findIndex(({ kind }) => kind === 'gap');
  const text = (pieces: typeof item.pieces) =>
    pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const [before, after] = [text(item.pieces.slice(0, at)), text(item.pieces.slice(at + 1))];
  const answers = [...only.accepted, ...(item.bank ?? [])];
  if (/_{3,}/.test(before + after) || answers.some(hasArrow)) return refused('not-in-gift');
  kindly(item.tolerance, notes);
  const right = only.accepted.map((one) => `=${answer(one)}`);
  const wrong = (item.bank ?? [])
    .filter((one) => !only.accepted.includes(one))
    .map((one) => `~${answer(one)}`);
  if (item.bank !== null && wrong.length === 0) notes.add('bank-left');
  // A line of underscores holds the gap: blanks beside braces are nobody's.
  return { before: `${before}_____${after}`, inside: block([...right, ...wrong]) };
}

function kindly(tolerance: typeof KINDLY, notes: Notes): void {
  const same = (['accents', 'case', 'spacing'] as const).every(
    (one) => tolerance[one] === KINDLY[one],
  );
  if (!same) notes.add('tolerance-left');
}

function words(content: Content, notes: Notes): string {
  if (content.picture) notes.add('picture-left');
  if (content.sound) notes.add('sound-left');
  return (content.text ?? '').trim();
}

function block(lines: readonly string[]): string {
  return `\n${lines.join('\n')}\n`;
}

/** Every sign that GIFT reads, and the ends of lines: a blank line would end the question. */
function escape(text: string): string {
  return text.replace(/[\\:=~#{}]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Words that would be read as a tag, a comment, a format, a weight or a category say what they are. */
const NEEDS_PLAIN =
  /^(\/\/|\[(html|markdown|plain|moodle)\]|\$CATEGORY|%)|<[/!a-z]|&[#a-z]|@@PLUGINFILE@@|\\n/i;

function answer(text: string): string {
  return `${NEEDS_PLAIN.test(text) ? '[plain]' : ''}${escape(text)}`;
}

/** The answer of a pair cannot say that it is plain: what looks like HTML is written as HTML does. */
function pairAnswer(text: string): string {
  const isPlain = !/<[/!a-z]|&[#a-z]|@@PLUGINFILE@@/i.test(text);
  return escape(isPlain ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
}

function escapeName(title: string): string {
  const name = title.replace(/[\r\n/]+/g, ' ').trim();
  return name === '' ? 'Ardoise' : name;
}
