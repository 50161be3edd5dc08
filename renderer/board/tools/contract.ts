import type { ReactNode } from 'react';
import type { Language } from '#kit/i18n.ts';
import type { IconPicture } from '#kit/icons.ts';
import type { StateOf, ToolKind } from '#protocol/tools.ts';

export interface FaceProps<Kind extends ToolKind> {
  readonly state: StateOf<Kind>;
  /** Milliseconds since 1970 while the face moves; `Infinity` once it stands still. */
  readonly now: number;
  /** The wall itself and not its picture on the console: only there it sounds and listens. */
  readonly onBoard: boolean;
}

export interface ButtonsProps<Kind extends ToolKind> {
  readonly state: StateOf<Kind>;
  /** Asks for one of the actions of the tool's rules. */
  readonly act: (action: string, value?: number | string) => void;
  /** The classes to choose from; empty during a session, whose class it is. */
  readonly classes: readonly { readonly id: string; readonly name: string }[];
}

/** What the pages know of one tool: see README.md. */
export interface ToolPart<Kind extends ToolKind> {
  readonly icon: IconPicture;
  /** Its catalogue: `name` is what the menu says. */
  readonly texts: (language?: Language) => { readonly name: string };
  /** What the class sees, at any size. */
  Face(props: FaceProps<Kind>): ReactNode;
  /** What the teacher presses. */
  Buttons(props: ButtonsProps<Kind>): ReactNode;
  /** For a face that moves by itself: how often it is drawn, and until when. */
  readonly moving?: { readonly every: number; until(state: StateOf<Kind>): number };
}
