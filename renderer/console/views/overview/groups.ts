import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { documentName, stepName } from '../../step-words.ts';
import { runListTexts } from '../run-list/texts.ts';

/** Steps of the lesson that belong together, in its order. */
export interface Group {
  readonly name: string;
  /** Place of its first step. */
  readonly first: number;
  readonly count: number;
}

type Documents = Readonly<Record<string, LessonDocument>>;

/**
 * One group for each document in a row. What comes from no file — a slate between two pages — stays
 * with what it follows, so that chalk does not tear a document apart.
 */
export function groupsOf(steps: readonly Step[], documents: Documents): Group[] {
  const groups: { name: string; document: string | null; first: number; count: number }[] = [];
  steps.forEach((step, place) => {
    const document = 'document' in step ? step.document : null;
    const last = groups.at(-1);
    if (last && (document === null || document === last.document)) {
      last.count += 1;
      return;
    }
    const file = document === null ? undefined : documents[document];
    const name = file ? documentName(file) : runListTexts().writingPage;
    groups.push({ name, document, first: place, count: 1 });
  });
  return groups.map(({ name, first, count }) => ({ name, first, count }));
}

/**
 * The step that a person means who types this: a page's number, or the first letters of a word of a
 * step's name or of its document's. The nearest at or after `from`, then from the beginning; null
 * when nothing fits.
 */
export function findStep(
  typed: string,
  steps: readonly Step[],
  documents: Documents,
  from = 0,
): number | null {
  const wanted = plain(typed.trim());
  if (wanted === '') return null;
  if (/^\d+$/.test(wanted)) {
    const place = Number(wanted) - 1;
    return place >= 0 && place < steps.length ? place : null;
  }
  const fits = (step: Step) => {
    const document = 'document' in step ? (documents[step.document] ?? null) : null;
    return plain(stepName(step, document))
      .split(/[^\p{L}\p{N}]+/u)
      .some((_word, at, words) => words.slice(at).join(' ').startsWith(wanted));
  };
  const places = steps.flatMap((step, place) => (fits(step) ? [place] : []));
  return places.find((place) => place >= from) ?? places[0] ?? null;
}

/** Without accents and capitals: "Écriture" is found by "ecr". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
