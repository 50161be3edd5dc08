import { describe, expect, it } from 'vitest';
import { activitySchema } from '#protocol/activity/activity.ts';
import {
  activityToDraft,
  draftProblem,
  draftToActivity,
  EMPTY_DRAFT,
  withoutChoice,
  type QuestionDraft,
} from './question-draft.ts';

function ids() {
  let last = 0;
  return () => `id-${(last += 1)}`;
}

const draft: QuestionDraft = {
  prompt: ' Combien font 5/8 ? ',
  choices: ['un', '', 'deux', ' trois '],
  right: 2,
};

describe('a question draft', () => {
  it('becomes an activity without empty choices, the right one still right', () => {
    const activity = draftToActivity(draft, ids());
    expect(activitySchema.safeParse(activity).success).toBe(true);
    const [item] = activity.items;
    if (item?.kind !== 'choice') throw new Error('no choice');
    expect(item.prompt).toEqual({ text: 'Combien font 5/8 ?' });
    expect(item.choices.map((choice) => choice.text)).toEqual(['un', 'deux', 'trois']);
    const right = item.choices.filter((choice) => item.right.includes(choice.id));
    expect(right.map((choice) => choice.text)).toEqual(['deux']);
  });

  it('comes back as a draft when it is asked again', () => {
    expect(activityToDraft(draftToActivity(draft, ids()))).toEqual({
      prompt: 'Combien font 5/8 ?',
      choices: ['un', 'deux', 'trois'],
      right: 1,
    });
  });

  it('says what is missing', () => {
    expect(draftProblem(EMPTY_DRAFT)).toBe('prompt');
    expect(draftProblem({ ...draft, choices: ['un', ' '] })).toBe('choices');
    expect(draftProblem(draft)).toBeNull();
  });

  it('forgets or moves the right choice when one is removed', () => {
    expect(withoutChoice(draft, 2).right).toBeNull();
    expect(withoutChoice(draft, 0).right).toBe(1);
    expect(withoutChoice(draft, 3).right).toBe(2);
  });
});
