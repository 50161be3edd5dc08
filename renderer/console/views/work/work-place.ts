import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Shortcut } from '../../shortcuts.ts';
import { connection } from '../../store.ts';
import type { Moment } from './how-she-is.ts';
import { workRoomTexts } from './texts.ts';

/** Where in the work room the teacher is: the class, the answers to a question, a pupil, one work. */
export type WorkPlace =
  | { readonly view: 'class' }
  | { readonly view: 'results'; readonly handout: string | null; readonly item: string | null }
  | { readonly view: 'pupil'; readonly pupil: string }
  | {
      readonly view: 'work';
      readonly handout: string;
      readonly item: string;
      readonly pupil: string;
    };

interface WorkRoom {
  /** The way here; the last one is shown. Empty: the room is closed. */
  readonly way: readonly WorkPlace[];
  readonly resumedAt: number;
}

export const workRoom = createStore<WorkRoom>(() => ({ way: [], resumedAt: 0 }));

export function useWorkPlace(): WorkPlace | null {
  return useStore(workRoom, ({ way }) => way.at(-1) ?? null);
}

export function useCanGoBack(): boolean {
  return useStore(workRoom, ({ way }) => way.length > 1);
}

/** Opens the room, or leaves it for another of its two doors. */
export function enterWorkRoom(place: WorkPlace): void {
  workRoom.setState({ way: [place] });
}

export function goTo(place: WorkPlace): void {
  workRoom.setState(({ way }) => ({ way: [...way, place] }));
}

/** The same kind of place, another pupil or question: "back" still leads to where she came from. */
export function goBeside(place: WorkPlace): void {
  workRoom.setState(({ way }) => ({ way: [...way.slice(0, -1), place] }));
}

export function goBack(): void {
  workRoom.setState(({ way }) => ({ way: way.slice(0, -1) }));
}

export function closeWorkRoom(): void {
  workRoom.setState({ way: [] });
}

export function showResults(handout: string | null = null): void {
  enterWorkRoom({ view: 'results', handout, item: null });
}

/** A pause stops the clock of who is stuck: its end is remembered. */
export function watchPauses(): void {
  connection.store.subscribe(({ view }, { view: before }) => {
    const was = before?.session?.session.paused === true;
    if (was && view?.session?.session.paused === false) {
      workRoom.setState({ resumedAt: Date.now() });
    }
  });
}

const TICK_MS = 10_000;

/** The moment by which pupils are judged, moving on by itself. */
export function useMoment(): Moment {
  const resumedAt = useStore(workRoom, (state) => state.resumedAt);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return { now: Math.max(now, resumedAt), resumedAt };
}

export const WORK_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['v'],
    group: 'console',
    does: () => workRoomTexts().open,
    press() {
      if (!connection.store.getState().view?.session) return false;
      enterWorkRoom({ view: 'class' });
      return true;
    },
    withoutLesson: true,
  },
];
