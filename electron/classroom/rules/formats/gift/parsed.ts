import type { Content } from '#protocol/activity/content.ts';
import type { QuizWords } from '#protocol/formats.ts';

/** What `gift-pegjs` answers, as far as it is used here: the rules import no package. */

export interface GiftText {
  format: 'moodle' | 'html' | 'markdown' | 'plain';
  text: string;
}

export interface GiftNumber {
  type: 'simple' | 'range' | 'high-low';
  number?: number;
  range?: number;
  numberHigh?: number;
  numberLow?: number;
}

export interface GiftChoice<Text> {
  isCorrect: boolean;
  weight: number | null;
  text: Text;
  feedback: GiftText | null;
}

interface GiftBase {
  tags?: string[] | null;
  title: string | null;
  stem: GiftText;
  hasEmbeddedAnswers: boolean;
  globalFeedback?: GiftText | null;
}

export type GiftQuestion =
  | (GiftBase & { type: 'Description' })
  | (GiftBase & { type: 'Essay' })
  | { type: 'Category'; title: string }
  | (GiftBase & { type: 'MC' | 'Short'; choices: GiftChoice<GiftText>[] })
  | (GiftBase & { type: 'Numerical'; choices: GiftNumber | GiftChoice<GiftNumber>[] })
  | (GiftBase & {
      type: 'TF';
      isTrue: boolean;
      trueFeedback: GiftText | null;
      falseFeedback: GiftText | null;
    })
  | (GiftBase & { type: 'Matching'; matchPairs: { subquestion: GiftText; subanswer: string }[] });

export type AskedGift = Exclude<GiftQuestion, { type: 'Category' | 'Description' }>;
export type ParseGift = (text: string) => readonly GiftQuestion[];

export interface GiftContext {
  newId: () => string;
  words: QuizWords;
}

/** What an item has beside its kind. */
export interface Base {
  id: string;
  prompt: Content;
  explanation?: Content;
}
