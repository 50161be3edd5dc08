import { itemSchema, type Item } from '#protocol/activity/item.ts';
import type { Quiz, ReportLine } from '#protocol/formats.ts';
import { LIMITS } from '#protocol/limits.ts';
import { activitiesOf, type Chapter } from '../activities.ts';
import { cleanLine, newNotes, refused, reportLine, reportOf, type Notes } from '../report.ts';
import { giftBlocks, isCategory, type Block } from './blocks.ts';
import { hidesSigns, normaliseGift } from './normalise.ts';
import type { AskedGift, GiftContext, GiftQuestion, ParseGift } from './parsed.ts';
import { itemOf } from './to-item.ts';
import { wordsOf } from './words.ts';

/** A file of more is a mistake or an attack. */
const MOST_QUESTIONS = 5000;

/** RG1–RG9: a GIFT file as activities, and what became of each question. */
export function readGift(
  text: string,
  title: string,
  parse: ParseGift,
  context: GiftContext,
): Quiz {
  const chapters: Chapter[] = [{ title, items: [] }];
  const lines: ReportLine[] = [];
  const blocks = giftBlocks(text);
  let waiting: Waiting | null = null;
  for (const [index, block] of blocks.entries()) {
    const chapter = chapters.at(-1) ?? { title, items: [] };
    if (index >= MOST_QUESTIONS) {
      lines.push(refuse(block, block.text, 'too-many-questions', { most: MOST_QUESTIONS }));
      break;
    }
    if (isCategory(block.text)) {
      lines.push(category(block, chapters, lines));
      continue;
    }
    const notes = newNotes();
    const question = understand(block, parse, notes);
    if (question === null || question.type === 'Category') {
      lines.push(refuse(block, block.text, block.open ? 'unclosed' : 'unreadable'));
      continue;
    }
    if (question.type === 'Description') {
      waiting = describe({ block, question, notes, chapter, lines, waiting });
      continue;
    }
    waiting = take({ block, question, notes, chapter, lines, waiting }, context);
  }
  if (waiting) lines.push(refuse(waiting.block, waiting.text, 'description-alone'));
  closeCategory(chapters, lines);
  const activities = activitiesOf(chapters, context.newId);
  const inOrder = lines.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { report: reportOf('gift', inOrder, activities), activities };
}

/** A text without a question, until the question that it belongs to comes. */
interface Waiting {
  block: Block;
  text: string;
  notes: Notes;
}

interface Read<Question> {
  block: Block;
  question: Question;
  notes: Notes;
  chapter: Chapter;
  lines: ReportLine[];
  waiting: Waiting | null;
}

function understand(block: Block, parse: ParseGift, notes: Notes): GiftQuestion | null {
  if (block.open) return null;
  if (block.hadBlankLines) notes.add('blank-lines');
  const asIs = hidesSigns(block.text) ? null : parsed(block.text, parse);
  return asIs ?? parsed(normaliseGift(block.text, notes), parse);
}

function parsed(text: string, parse: ParseGift): GiftQuestion | null {
  try {
    const [question, ...more] = parse(`${text}\n`);
    return question === undefined || more.length > 0 ? null : trueFalseOf(question);
  } catch {
    return null;
  }
}

/** RG2: "{V}" and "{Faux}" parse as words to type; a teacher means true or false. */
function trueFalseOf(question: GiftQuestion): GiftQuestion | null {
  if (question.type !== 'Short' || question.choices.length !== 1) return question;
  const [only] = question.choices;
  const bare = only?.weight == null && only?.feedback == null;
  return bare && /^(v|vrai|faux)$/i.test(only?.text.text.trim() ?? '') ? null : question;
}

/** RG8: a description is the instruction of what follows it, or stands above the next question. */
function describe({
  block,
  question,
  notes,
  chapter,
  lines,
  waiting,
}: Read<Extract<GiftQuestion, { type: 'Description' }>>): Waiting | null {
  const said = wordsOf(question.stem, notes);
  if (said === '') {
    lines.push(refuse(block, block.text, 'no-text'));
    return waiting;
  }
  if (chapter.items.length === 0 && !chapter.instruction && !waiting) {
    return { block, text: said, notes };
  }
  if (waiting) lines.push(refuse(waiting.block, waiting.text, 'description-alone'));
  return { block, text: said, notes };
}

function take(read: Read<AskedGift>, context: GiftContext): Waiting | null {
  const { block, question, notes, chapter, lines, waiting } = read;
  const words = question.title ?? wordsOf(question.stem, newNotes());
  const made = itemOf(question, notes, context);
  if ('obstacle' in made) {
    lines.push(reportLine(block.line, words, [], made));
    return waiting;
  }
  const item = withDescription(made, read);
  // What the reader made of it is looked at as if it came from outside.
  if (!itemSchema.safeParse(item).success) {
    lines.push(refuse(block, words, 'unreadable'));
    return waiting;
  }
  chapter.items.push(item);
  lines.push(reportLine(block.line, words, notes.list()));
  return null;
}

function withDescription(item: Item, { chapter, lines, waiting }: Read<AskedGift>): Item {
  if (!waiting) return item;
  const { block, text, notes } = waiting;
  const joined = `${text}\n${item.prompt.text ?? ''}`;
  if (chapter.items.length === 0 && !chapter.instruction) {
    chapter.instruction = { text };
    notes.add('description-as-instruction');
  } else if (joined.length <= LIMITS.promptLength) {
    notes.add('description-joined');
    lines.push(reportLine(block.line, text, notes.list()));
    return { ...item, prompt: { ...item.prompt, text: joined } };
  } else {
    lines.push(refuse(block, text, 'too-long', { most: LIMITS.promptLength }));
    return item;
  }
  lines.push(reportLine(block.line, text, notes.list()));
  return item;
}

/** RG9: a category begins an activity of its own; one without questions leaves nothing. */
function category(block: Block, chapters: Chapter[], lines: ReportLine[]): ReportLine {
  closeCategory(chapters, lines);
  const path = block.text
    .replace(/^\s*\$CATEGORY:/, '')
    .split('/')
    .map(cleanLine);
  const named = path.filter((part) => part !== '' && !/^(\$.*\$|top)$/.test(part));
  const title = named.at(-1) ?? chapters[0]?.title ?? '';
  chapters.push({ title, items: [] });
  return reportLine(block.line, title, []);
}

function closeCategory(chapters: Chapter[], lines: ReportLine[]): void {
  const last = chapters.at(-1);
  if (chapters.length < 2 || !last || last.items.length > 0) return;
  const place = lines.findLastIndex(
    ({ words, outcome }) => outcome === 'taken' && words === reportLine(null, last.title, []).words,
  );
  const line = lines[place];
  if (line) lines[place] = reportLine(line.line, line.words, [], refused('empty-category'));
}

function refuse(block: Block, words: string, ...why: Parameters<typeof refused>): ReportLine {
  return reportLine(block.line, words.replace(/^\s*\/\/.*$/gm, ''), [], refused(...why));
}
