import * as z from 'zod/mini';
import { activitySchema } from './activity/activity.ts';

/**
 * Questions from other programs: what was taken of a file, what was changed, what was refused, line
 * by line. The sentences are in `renderer/console/views/formats/texts.ts`.
 */

export const QUIZ_FORMATS = ['gift', 'csv', 'xlsx', 'h5p'] as const;
export type QuizFormat = (typeof QUIZ_FORMATS)[number];

/** What was understood otherwise than it was written, or left out; the question is there. */
export const CHANGES = [
  'escaped',
  'decimal-comma',
  'number-feedback',
  'true-false-words',
  'blank-lines',
  'html',
  'markdown',
  'picture-left',
  'link-left',
  'formula',
  'shortened',
  'partial-credit',
  'several-right',
  'other-answers-left',
  'feedback-left',
  'tags-left',
  'no-right-answer',
  'description-as-instruction',
  'description-joined',
  'time-summed',
  'sound-left',
  'unit-left',
  'tolerance-left',
  'bank-left',
  'lines-left',
  'signs-left',
  'settings-left',
  'h5p-outside',
  'h5p-no-points',
] as const;
export type Change = (typeof CHANGES)[number];

/** Why a question is not there. */
export const OBSTACLES = [
  'unreadable',
  'unclosed',
  'no-text',
  'too-many-parts',
  'too-few-choices',
  'no-answer',
  'unknown-answer',
  'too-long',
  'description-alone',
  'empty-category',
  'too-many-questions',
  'not-in-gift',
  'h5p-libraries',
  'h5p-program',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

const values = z.optional(z.record(z.string(), z.union([z.string(), z.number()])));

const noteSchema = z.strictObject({ code: z.enum(CHANGES), values });
export type ReportNote = z.infer<typeof noteSchema>;

export const reportLineSchema = z.strictObject({
  /** Where it stands in the file: a line or a row from 1; null where the file has none. */
  line: z.nullable(z.int()),
  /** The beginning of the question, or the name of the category. */
  words: z.string().check(z.maxLength(200)),
  outcome: z.enum(['taken', 'changed', 'refused']),
  notes: z.array(noteSchema).check(z.maxLength(20)),
  obstacle: z.optional(z.strictObject({ code: z.enum(OBSTACLES), values })),
});
export type ReportLine = z.infer<typeof reportLineSchema>;

/** A report is read by a person: the lines past these are counted, not shown. */
export const MOST_REPORT_LINES = 1000;

export const reportSchema = z.strictObject({
  format: z.enum(QUIZ_FORMATS),
  lines: z.array(reportLineSchema).check(z.maxLength(MOST_REPORT_LINES)),
  /** All of them, those that are not shown too. */
  counts: z.strictObject({ taken: z.int(), changed: z.int(), refused: z.int() }),
  activities: z.array(z.strictObject({ title: z.string(), items: z.int() })),
});
export type FormatReport = z.infer<typeof reportSchema>;

/** Twenty full activities: a whole year's questions in one file is a mistake. */
export const MOST_ACTIVITIES = 100;

/** What a file of questions becomes. */
export const quizSchema = z.strictObject({
  report: reportSchema,
  activities: z.array(activitySchema).check(z.maxLength(MOST_ACTIVITIES)),
});
export type Quiz = z.infer<typeof quizSchema>;

/** What the app says itself in a question that the file leaves without words. */
export interface QuizWords {
  right: string;
  wrong: string;
  /** Over a sentence with a gap. */
  complete: string;
  /** Over an H5P package without a title. */
  play: string;
}
