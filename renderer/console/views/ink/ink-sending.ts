import { showTrouble } from '#kit/toasts.ts';
import type { InkCommand, LiveInk } from '#protocol/ink.ts';
import { troubleOf } from '../../refusals.ts';
import { connection, orderNow } from '../../store.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { inkUi } from './ink-ui.ts';
import { createInkOutbox, type KeptCommand } from './ink-outbox.ts';

/** The way of ink to the app: finished strokes for certain, strokes in progress as they come. */
const kept = new Set<() => void>();
const refusals = new Set<(command: KeptCommand) => void>();

export const inkOutbox = createInkOutbox({
  async send(command) {
    const outcome = await connection.send(command);
    // Once the outbox has let go of it.
    queueMicrotask(() => kept.forEach((listener) => listener()));
    return outcome;
  },
  refused(command, code) {
    for (const listener of refusals) listener(command);
    showTrouble(troubleOf(code));
  },
});

connection.store.subscribe((state, before) => {
  if (state.status === 'open' && before.status !== 'open') inkOutbox.sendAll();
});

/** Tells whenever the app has answered; returns the way to stop listening. */
export function onInkKept(listener: () => void): () => void {
  kept.add(listener);
  return () => kept.delete(listener);
}

/** Tells of ink that the app did not take; returns the way to stop listening. */
export function onInkRefused(listener: (command: KeptCommand) => void): () => void {
  refusals.add(listener);
  return () => refusals.delete(listener);
}

/** To the board, and forgotten. */
export function sendLive(piece: Omit<LiveInk, 'type'>): void {
  void connection.send({ type: 'ink/live', ...piece });
}

/** Of the pages that are shown, the one that was written on last, else the first. */
export function writtenStep(
  view: Pick<ConsoleView, 'shown'> | null,
  written: string | null,
): string | null {
  const { shown = [] } = view ?? {};
  return shown.find((step) => step === written) ?? shown[0] ?? null;
}

/** Undo, redo, clear or hide on the page that is written on. False without a page. */
export function orderInk(
  type: Exclude<InkCommand['type'], KeptCommand['type'] | 'ink/hide'>,
): boolean {
  const step = writtenStep(connection.store.getState().view, inkUi.getState().written);
  if (step !== null) orderNow({ type, step });
  return step !== null;
}

/** Hides the page's ink, or shows it again. */
export function toggleInk(): void {
  const { view } = connection.store.getState();
  const step = writtenStep(view, inkUi.getState().written);
  if (step === null) return;
  orderNow({ type: 'ink/hide', step, on: !(view?.ink[step]?.hidden ?? false) });
}
