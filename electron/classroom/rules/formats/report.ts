import {
  MOST_REPORT_LINES,
  type Change,
  type FormatReport,
  type Obstacle,
  type QuizFormat,
  type ReportLine,
  type ReportNote,
} from '#protocol/formats.ts';
import type { Activity } from '#protocol/activity/activity.ts';

/** Collects what is said of one question, each thing once. */
export interface Notes {
  add(code: Change, values?: ReportNote['values']): void;
  list(): ReportNote[];
}

export function newNotes(): Notes {
  const found = new Map<Change, ReportNote>();
  return {
    add(code, values) {
      found.set(code, values === undefined ? { code } : { code, values });
    },
    list: () => [...found.values()],
  };
}

/** A question that cannot be taken: why. */
export interface Refused {
  obstacle: { code: Obstacle; values?: ReportNote['values'] };
}

export function refused(code: Obstacle, values?: ReportNote['values']): Refused {
  return { obstacle: values === undefined ? { code } : { code, values } };
}

/** RF1: refused, changed or taken as it is. */
export function reportLine(
  line: number | null,
  words: string,
  notes: readonly ReportNote[],
  problem?: Refused,
): ReportLine {
  const outcome = problem ? 'refused' : notes.length > 0 ? 'changed' : 'taken';
  return {
    line,
    words: excerpt(words),
    outcome,
    notes: problem ? [] : notes.slice(0, 20),
    ...(problem ?? {}),
  };
}

export function reportOf(
  format: QuizFormat,
  lines: readonly ReportLine[],
  activities: readonly Activity[],
): FormatReport {
  const count = (outcome: ReportLine['outcome']) =>
    lines.filter((line) => line.outcome === outcome).length;
  // What needs the teacher's eye is shown before what does not, where not everything can be.
  const shown =
    lines.length <= MOST_REPORT_LINES
      ? lines
      : [...lines.filter(({ outcome }) => outcome !== 'taken'), ...lines].slice(
          0,
          MOST_REPORT_LINES,
        );
  return {
    format,
    lines: [...shown],
    counts: { taken: count('taken'), changed: count('changed'), refused: count('refused') },
    activities: activities.map(({ title, items }) => ({ title, items: items.length })),
  };
}

const EXCERPT = 120;

function excerpt(words: string): string {
  const line = cleanLine(words);
  return line.length > EXCERPT ? `${cut(line, EXCERPT - 1)}…` : line;
}

/** One line without control characters, single spaces. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

/** Without the characters that no person types. */
export function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}

/** No more than so many UTF-16 units, and no half character at the end. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
