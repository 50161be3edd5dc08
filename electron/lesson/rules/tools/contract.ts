import type { Pupil } from '#protocol/classroom.ts';
import type { Place, StateOf, ToolKind } from '#protocol/tools.ts';

/** What a tool may not make up itself. */
export interface ToolContext {
  now: number;
  /** A number in [0, 1), fresh at every call. */
  random: () => number;
  /** Those who are here: the session's, or else the pupils of a class. */
  pupils: (classId: string | null) => readonly Pupil[];
}

export type ToolValue = number | string | undefined;

/** What is done when a button is pressed; null when there is no pupil to do it with. */
export type ToolAction<State> = (
  state: State,
  value: ToolValue,
  context: ToolContext,
) => State | null;

/** The rules of one tool: how it begins, and what its buttons do. All of it pure. */
export interface ToolRules<Kind extends ToolKind> {
  /** Width divided by height; null for an instrument, which lies freely. */
  readonly shape: number | null;
  /** Where it appears the first time, as shares of the board. */
  readonly place: Readonly<Place>;
  /** How short and how long an instrument can be, as shares of the board's width. */
  readonly lengths?: { readonly least: number; readonly most: number };
  initial(context: ToolContext): StateOf<Kind>;
  readonly actions: Readonly<Record<string, ToolAction<StateOf<Kind>>>>;
  /** What the pages are shown of it, where that is less than all. */
  shown?(state: StateOf<Kind>): StateOf<Kind>;
  /** Ids of the pupils that it names: it is forgotten with their class. */
  pupils?(state: StateOf<Kind>): readonly string[];
}
