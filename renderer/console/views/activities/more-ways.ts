import type { IconPicture } from '#kit/icons.ts';

/** Other ways to questions than writing them: files of other programs. One line each. */
export interface WayToAdd {
  readonly id: string;
  readonly icon: IconPicture;
  readonly label: () => string;
  readonly hint: () => string;
  /** The editor is closed first; its draft is kept. */
  readonly open: () => void;
}

export const MORE_WAYS: readonly WayToAdd[] = [];
