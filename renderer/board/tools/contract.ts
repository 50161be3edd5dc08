import type { ReactNode } from 'react';
import type { Language } from '#kit/i18n.ts';
import type { IconPicture } from '#kit/icons.ts';
import type { Place, StateOf, ToolKind } from '#protocol/tools.ts';
import type { Edge, Point } from './geometry.ts';

export interface FaceProps<Kind extends ToolKind> {
  readonly state: StateOf<Kind>;
  /** Where it is; only an instrument is drawn by it. */
  readonly place: Place;
  /** Milliseconds since 1970 while the face moves; `Infinity` once it stands still. */
  readonly now: number;
  /** The wall itself and not its picture on the console: only there it sounds and listens. */
  readonly onBoard: boolean;
}

export interface ButtonsProps<Kind extends ToolKind> {
  readonly state: StateOf<Kind>;
  /** Asks for one of the actions of the tool's rules. */
  readonly act: (action: string, value?: number | string) => void;
  readonly place: Place;
  /** Lays an instrument otherwise: straight, longer. */
  readonly lay: (change: Partial<Place>) => void;
  /** Turns an instrument by so many degrees while its pencil draws on the page. */
  readonly trace: (degrees: number) => void;
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
  /** For what lies on the page without a plate: a ruler, a compass. */
  readonly instrument?: Instrument<Kind>;
  /** For a face that moves by itself: how often it is drawn, and until when. */
  readonly moving?: { readonly every: number; until(state: StateOf<Kind>): number };
}

/** An instrument as it lies on the board. */
export interface Lying<Kind extends ToolKind> {
  readonly state: StateOf<Kind>;
  readonly place: Place;
}

/** What an instrument has beside its face. Its frame: see `geometry.ts`. */
export interface Instrument<Kind extends ToolKind> {
  /** What the teacher takes it by on the console, beside its body. */
  readonly handles: readonly Handle<Kind>[];
  /** The straight edges that a pen follows, in its own frame. */
  edges?(lying: Lying<Kind>): readonly Edge[];
  /** Where its pencil writes, in its own frame. */
  pencil?(lying: Lying<Kind>): Point;
}

/** What a handle does: lays the tool otherwise, or asks for one of its actions. */
export type Change = Partial<Place> | { readonly action: string; readonly value: number };

/** A handle is dragged with the pointer; by keyboard it is a slider. */
export interface Handle<Kind extends ToolKind> {
  readonly name: string;
  readonly icon: IconPicture;
  label(): string;
  /** Where it stands, in the tool's own frame. */
  at(lying: Lying<Kind>): Point;
  readonly least: number;
  readonly most: number;
  value(lying: Lying<Kind>): number;
  /** The value in words. */
  say(value: number): string;
  /**
   * It was taken while the tool lay so, and is now at this point: from the pivot, in millimetres
   * along the board's sides. `regular`: by large steps only.
   */
  drag(from: Lying<Kind>, to: Point, regular: boolean): Change;
  /** One step by keyboard, or several. */
  step(lying: Lying<Kind>, by: number): Change;
  /** Steps that a large one has. */
  readonly leap: number;
  /** The pencil draws while it is dragged. */
  readonly draws?: true;
}
