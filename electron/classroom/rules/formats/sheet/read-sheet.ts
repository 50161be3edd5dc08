import { itemSchema, type Item } from '#protocol/activity/item.ts';
import type { Quiz, QuizFormat, QuizWords, ReportLine } from '#protocol/formats.ts';
import { LIMITS } from '#protocol/limits.ts';
import { activitiesOf } from '../activities.ts';
import { asWords } from '../plain-text.ts';
import { newNotes, refused, reportLine, reportOf, type Notes, type Refused } from '../report.ts';
import { findColumns, type Columns } from './columns.ts';

export interface SheetRow {
  /** From 1, as the teacher's program numbers it. */
  row: number;
  cells: readonly string[];
}

const MOST_ROWS = 5000;

/** RS1–RS6: questions in rows, as Kahoot and others have them; null where no heading is found. */
export function readSheet(
  rows: readonly SheetRow[],
  options: {
    format: Extract<QuizFormat, 'csv' | 'xlsx'>;
    title: string;
    newId: () => string;
    words: QuizWords;
  },
): Quiz | null {
  const found = findColumns(rows);
  if (!found) return null;
  const { columns, at } = found;
  const lines: ReportLine[] = [];
  const items: Item[] = [];
  const seconds: number[] = [];
  const filled = rows.slice(at + 1).filter((row) => isFilled(row, columns));
  for (const [index, row] of filled.entries()) {
    if (index >= MOST_ROWS) {
      lines.push(reportLine(row.row, '', [], refused('too-many-questions', { most: MOST_ROWS })));
      break;
    }
    const notes = newNotes();
    const made = itemOf(row, columns, notes, options.newId);
    const asked = row.cells[columns.question] ?? '';
    if ('obstacle' in made) lines.push(reportLine(row.row, asked, [], made));
    else if (!itemSchema.safeParse(made).success) {
      lines.push(reportLine(row.row, asked, [], refused('unreadable')));
    } else {
      items.push(made);
      const limit = secondsIn(row, columns);
      if (limit !== null) seconds.push(limit);
      lines.push(reportLine(row.row, asked, notes.list()));
    }
  }
  // RS5: a limit for some questions only would take time from the others.
  const total = seconds.reduce((sum, one) => sum + one, 0);
  const limited = items.length > 0 && seconds.length === items.length;
  if (seconds.length > 0) {
    const notes = newNotes();
    if (limited) notes.add('time-summed', { seconds: total });
    else notes.add('settings-left');
    lines.push(reportLine(null, options.title, notes.list()));
  }
  const chapter = { title: options.title, items, ...(limited ? { seconds: total } : {}) };
  const activities = activitiesOf([chapter], options.newId);
  return { report: reportOf(options.format, lines, activities), activities };
}

/** Kahoot's own sheet numbers rows that are empty. */
function isFilled({ cells }: SheetRow, { question, answers }: Columns): boolean {
  return [question, ...answers].some((at) => (cells[at] ?? '').trim() !== '');
}

function itemOf(
  { cells }: SheetRow,
  columns: Columns,
  notes: Notes,
  newId: () => string,
): Item | Refused {
  const text = asWords(cells[columns.question] ?? '', LIMITS.promptLength, notes);
  if (text === '') return refused('no-text');
  const choices = columns.answers.flatMap((at, index) => {
    const words = asWords(cells[at] ?? '', LIMITS.promptLength, notes);
    return words === '' ? [] : [{ number: index + 1, part: { id: newId(), text: words } }];
  });
  if (choices.length < 2) return refused('too-few-choices');
  const given = columns.right === null ? '' : (cells[columns.right] ?? '').trim();
  const right = rightOnes(given, choices);
  if (right === null) return refused('unknown-answer', { given: given.slice(0, 80) });
  if (right.length === 0) notes.add('no-right-answer');
  const said =
    columns.explanation === null
      ? ''
      : asWords(cells[columns.explanation] ?? '', LIMITS.promptLength, notes);
  return {
    id: newId(),
    prompt: { text },
    ...(said === '' ? {} : { explanation: { text: said } }),
    kind: 'choice',
    several: right.length > 1,
    choices: choices.map(({ part }) => part),
    right,
  };
}

type Numbered = { number: number; part: { id: string; text: string } };

/**
 * RS3: "1,3", "1;3", "A C" or the words of the answer. A French Excel makes 1.3 of "1,3", and that
 * is what it means. Null for what fits no answer.
 */
function rightOnes(given: string, choices: readonly Numbered[]): string[] | null {
  if (given === '') return [];
  const same = choices.find(({ part }) => part.text.toLowerCase() === given.toLowerCase());
  const named = given.split(/[\s,;.&/+]+|\bet\b|\band\b/i).filter((one) => one !== '');
  const byPlace = named.map((one) => {
    const number = /^\d$/.test(one) ? Number(one) : 'abcdefgh'.indexOf(one.toLowerCase()) + 1;
    return one.length === 1 ? choices.find((choice) => choice.number === number) : undefined;
  });
  if (named.length > 0 && byPlace.every((one) => one !== undefined)) {
    return [...new Set(byPlace.map((one) => one?.part.id ?? ''))];
  }
  return same ? [same.part.id] : null;
}

/** RS4 */
function secondsIn({ cells }: SheetRow, { seconds }: Columns): number | null {
  if (seconds === null) return null;
  const found = /\d+/.exec(cells[seconds] ?? '');
  const value = found ? Number(found[0]) : 0;
  return value > 0 && value <= 3600 ? value : null;
}
