import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Shortcut } from '../../shortcuts.ts';
import { connection, orderNow } from '../../store.ts';
import { overviewTexts } from './texts.ts';

/** Whether the overview is open, and the page number that is being typed on the console. */
interface OverviewState {
  readonly open: boolean;
  readonly digits: string;
}

export const overview = createStore<OverviewState>(() => ({ open: false, digits: '' }));

export function useOverview<Part>(select: (state: OverviewState) => Part): Part {
  return useStore(overview, select);
}

export function openOverview(): void {
  overview.setState({ open: true, digits: '' });
}

export function closeOverview(): void {
  overview.setState({ open: false });
}

/** A number nobody finishes is forgotten. */
const FORGOTTEN_MS = 5000;
const MOST_DIGITS = 4;
let timer: ReturnType<typeof setTimeout> | undefined;

function setDigits(digits: string): void {
  clearTimeout(timer);
  overview.setState({ digits });
  if (digits !== '') timer = setTimeout(() => setDigits(''), FORGOTTEN_MS);
}

/** The step that the number means; null when the lesson has no such page. */
export function stepOfDigits(digits: string): string | null {
  const steps = connection.store.getState().view?.lesson?.steps ?? [];
  return steps[Number(digits) - 1]?.id ?? null;
}

/** These come before the console's own: Enter and Esc are a number's while one is being typed. */
export const OVERVIEW_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['g'],
    group: 'turn',
    does: () => overviewTexts().title,
    press() {
      openOverview();
      return true;
    },
  },
  {
    keys: [...'0123456789'],
    group: 'turn',
    does: () => overviewTexts().typeNumber,
    press(key) {
      setDigits((overview.getState().digits + key).replace(/^0+/, '').slice(0, MOST_DIGITS));
      return true;
    },
  },
  {
    keys: ['Enter'],
    group: 'turn',
    does: () => overviewTexts().goThere,
    press() {
      const { digits } = overview.getState();
      if (digits === '') return false;
      const step = stepOfDigits(digits);
      if (step !== null) {
        setDigits('');
        orderNow({ type: 'lesson/go', step });
      }
      return true;
    },
  },
  {
    keys: ['Backspace'],
    group: 'turn',
    does: () => overviewTexts().forget,
    press() {
      const { digits } = overview.getState();
      setDigits(digits.slice(0, -1));
      return digits !== '';
    },
  },
  {
    keys: ['Escape'],
    group: 'turn',
    does: () => overviewTexts().forget,
    press() {
      const typed = overview.getState().digits !== '';
      setDigits('');
      return typed;
    },
  },
];
