import type { Activity } from '#protocol/activity/activity.ts';
import type { ItemOf } from '#protocol/activity/item.ts';
import { LIMITS } from '#protocol/limits.ts';

/** A question while it is being written. `right` is the place of the right choice. */
export interface QuestionDraft {
  readonly prompt: string;
  readonly choices: readonly string[];
  readonly right: number | null;
}

export const EMPTY_DRAFT: QuestionDraft = { prompt: '', choices: ['', '', '', ''], right: null };

export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

export function withChoice(draft: QuestionDraft, place: number, text: string): QuestionDraft {
  const choices = draft.choices.map((choice, index) => (index === place ? text : choice));
  return { ...draft, choices };
}

export function canAddChoice(draft: QuestionDraft): boolean {
  return draft.choices.length < LIMITS.choices;
}

export function withoutChoice(draft: QuestionDraft, place: number): QuestionDraft {
  const { right } = draft;
  return {
    ...draft,
    choices: draft.choices.filter((_, index) => index !== place),
    right: right === null || right === place ? null : right > place ? right - 1 : right,
  };
}

export type DraftProblem = 'prompt' | 'choices';

/** What is still missing; null when the question can go. Empty choices are simply left out. */
export function draftProblem(draft: QuestionDraft): DraftProblem | null {
  if (draft.prompt.trim() === '') return 'prompt';
  return draft.choices.filter((choice) => choice.trim() !== '').length < 2 ? 'choices' : null;
}

/** The activity to hand out. Ids come from outside: `newId` is called for each part. */
export function draftToActivity(draft: QuestionDraft, newId: () => string): Activity {
  const kept = draft.choices
    .map((text, place) => ({ id: newId(), text: text.trim(), place }))
    .filter((choice) => choice.text !== '');
  const prompt = draft.prompt.trim();
  const right = kept.find((choice) => choice.place === draft.right);
  const item: ItemOf<'choice'> = {
    id: newId(),
    kind: 'choice',
    prompt: { text: prompt },
    several: false,
    choices: kept.map(({ id, text }) => ({ id, text })),
    right: right ? [right.id] : [],
  };
  return {
    id: newId(),
    title: prompt.slice(0, LIMITS.nameLength),
    items: [item],
    feedback: 'none',
    attempts: 1,
    shuffle: { items: false, choices: false },
    seconds: null,
  };
}

/** A question already asked, to be asked again or changed. */
export function activityToDraft(activity: Activity): QuestionDraft {
  const item = activity.items[0];
  if (item?.kind !== 'choice') return EMPTY_DRAFT;
  const right = item.choices.findIndex((choice) => item.right.includes(choice.id));
  return {
    prompt: item.prompt.text ?? '',
    choices: item.choices.map((choice) => choice.text ?? ''),
    right: right < 0 ? null : right,
  };
}
