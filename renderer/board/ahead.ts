import type { BoardPage } from '#protocol/views.ts';

/**
 * Turns that the console has told before the app: the board is already there. The app's own word
 * takes them off one by one, or all at once when it says something else.
 */
export interface Turn {
  readonly turn: string;
  readonly page: BoardPage;
}
export type Ahead = readonly Turn[];

/** Where the board stands: at the last turn told, or where the app says. */
export function pageAhead(ahead: Ahead, app: BoardPage | null): BoardPage | null {
  return ahead.at(-1)?.page ?? app;
}

/** A turn counts only from where the board stands, and to a page that it knows. */
export function turnAhead(
  ahead: Ahead,
  app: BoardPage | null,
  { turn, from, to }: { turn: string; from: string; to: string },
  known: readonly BoardPage[],
): Ahead {
  const page = known.find(({ step }) => step === to);
  if (!page || pageAhead(ahead, app)?.step !== from) return ahead;
  return [...ahead, { turn, page }];
}

/** The app shows this page now: turns up to it are done; any other page ends them all. */
export function appShows(ahead: Ahead, page: BoardPage | null): Ahead {
  const place = ahead.findIndex((turn) => turn.page.step === page?.step);
  return place < 0 ? [] : ahead.slice(place + 1);
}

/** The app has answered this turn: what it shows is the truth about it and those before. */
export function appAnswered(ahead: Ahead, turn: string): Ahead {
  return ahead.slice(ahead.findIndex((one) => one.turn === turn) + 1);
}
