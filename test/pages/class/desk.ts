/** How a child works her laptop. */
export type HandKind = 'mouse' | 'touch' | 'keys';

export type Role = 'button' | 'link' | 'textbox';
/** Something on the screen, as those find it who only hear it. */
export interface Target {
  role: Role;
  name: string | RegExp;
  /** The name of the region that it lies in. */
  within?: string;
}

export type Way = 'left' | 'right' | 'up' | 'down';
/** How long a line is that `draw` draws: a tenth of the sheet's height. */
export const LINE = 0.1;

/** A laptop in a child's hands: the same deeds, whatever the browser and whatever the hand. */
export interface Desk {
  readonly hand: HandKind;
  heading(): Promise<string>;
  press(target: Target): Promise<void>;
  /** The how manieth card, from 0. */
  choose(card: number): Promise<void>;
  /** Takes a thing and puts it at a place. */
  put(thing: Target, place: Target): Promise<void>;
  /** Takes a thing from its place in a row to another, from 1. */
  move(thing: string, place: number): Promise<void>;
  type(field: Target, text: string): Promise<void>;
  /** A line from the middle of the sheet. */
  draw(way: Way): Promise<void>;
  /** Waits until it is there. */
  sees(target: Target): Promise<void>;
  /** Whether it is there now. */
  has(target: Target): Promise<boolean>;
  /** Opens the page behind a link, reads it, and comes back. */
  visit(link: Target): Promise<string>;
  /** Presses in the exercise of another program that plays in this page. */
  pressInFrame(role: 'radio' | 'button', name: string): Promise<void>;
  /** Waits until it is to be read there. */
  frameSays(text: string): Promise<void>;
}

export const button = (name: string | RegExp): Target => ({
  role: 'button',
  name,
});
export const field = (name: string): Target => ({ role: 'textbox', name });

/** A thing that can be taken, wherever it lies. */
export const thing = (name: string): Target => button(new RegExp(`^(.*: )?${name}(,|$)`));

/** The thing that lies at this place of a row, from 1. */
export const inRow = (place: number): Target => button(new RegExp(`, place ${place} sur`));
