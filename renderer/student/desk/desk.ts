import { createContext, use, type ReactNode } from 'react';
import type { Pupil } from '#protocol/classroom.ts';

/** What lies around every screen of a pupil who is in. */
export interface Desk {
  /** The second pupil at the laptop. */
  readonly partner?: Pupil | undefined;
  /** The buttons in the screen's lower corner; null: none. */
  readonly corner: ReactNode;
}

export const NOTHING_AROUND: Desk = { corner: null };

export const DeskContext = createContext<Desk>(NOTHING_AROUND);

export function useDesk(): Desk {
  return use(DeskContext);
}
