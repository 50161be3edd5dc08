import type { ComponentType } from 'react';
import type { GivenOf, ItemKind, LaptopItemOf } from '#protocol/activity/item.ts';
import type { OwnAnswer } from '#protocol/views.ts';

/** What she is told about her answer; absent fields are not said. */
export type Feedback = Pick<OwnAnswer, 'verdict' | 'share' | 'explanation' | 'solution'>;

/** What a player gets. It keeps no answer of its own: `value` is all there is. */
export interface PlayerProps<Kind extends ItemKind> {
  readonly item: LaptopItemOf<Kind>;
  /** What she has put together so far, or answered; null: nothing yet. */
  readonly value: GivenOf<Kind> | null;
  readonly onChange: (value: GivenOf<Kind> | null) => void;
  /** Answered: to look at, and nothing can be changed. */
  readonly locked: boolean;
  /** Null until something is said about the answer. */
  readonly feedback: Feedback | null;
  /** False under "Yeux au tableau": keys that work everywhere on the page do nothing then. */
  readonly active: boolean;
  /** As the answer button: for Enter in a field. */
  readonly onAnswer: () => void;
}

/** How one kind of item is played. Each stands in a chunk of its own, loaded ahead. */
export interface Player<Kind extends ItemKind> {
  readonly View: ComponentType<PlayerProps<Kind>>;
  /** It brings its own prompt, and has the whole place between header and footer. */
  readonly wholePlace?: boolean;
}
