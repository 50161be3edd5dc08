import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { connect, type SendOutcome } from '#kit/connection.ts';
import { showTrouble } from '#kit/toasts.ts';
import type { ConsoleCommand } from '#protocol/commands.ts';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import type { ConsoleView } from '#protocol/views.ts';
import type { LiveNews } from '#protocol/wire.ts';
import { troubleOf } from './refusals.ts';

/** The console's copy of what the app knows, and what only this page knows (`ui`). */

const listeners = new Set<(news: LiveNews) => void>();

export const connection = connect<'console', ConsoleCommand>({
  role: 'console',
  onLive(news) {
    for (const listener of listeners) listener(news);
  },
});

/** What passes by (the laser of the teacher's phone); returns the way to stop listening. */
export function onLive(listener: (news: LiveNews) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export type DialogName =
  | 'activity'
  | 'hand-out'
  | 'handed-out'
  | 'groups'
  | 'question'
  | 'past-sessions'
  | 'classes'
  | 'class-editor'
  | 'join'
  | 'laptop'
  | 'late'
  | 'sign-in'
  | 'lot'
  | 'labels'
  | 'network'
  | 'close-session'
  | 'display'
  | 'remote'
  | 'equipment'
  | 'shortcuts'
  | 'settings'
  | 'export'
  | 'export-activities';

export interface Upload {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly stop: () => void;
}

interface UiState {
  readonly dialog: DialogName | null;
  /** What the dialog is about: a class, a handout. */
  readonly about: string | null;
  readonly uploads: Readonly<Record<string, Upload>>;
  /** The board fills this very screen. */
  readonly singleScreen: boolean;
}

export const ui = createStore<UiState>(() => ({
  dialog: null,
  about: null,
  uploads: {},
  singleScreen: false,
}));

export function openDialog(dialog: DialogName, about: string | null = null): void {
  ui.setState({ dialog, about });
}

export function closeDialog(): void {
  ui.setState({ dialog: null, about: null });
}

export function useUi<Part>(select: (state: UiState) => Part): Part {
  return useStore(ui, select);
}

export function useConnection<Part>(
  select: (state: ReturnType<typeof connection.store.getState>) => Part,
): Part {
  return useStore(connection.store, select);
}

/** A part of the view. Only for what stands below `<App>`, where the view is there. */
export function useView<Part>(select: (view: ConsoleView) => Part): Part {
  return useStore(connection.store, ({ view }) => {
    if (view === null) throw new Error('no view yet');
    return select(view);
  });
}

/** Sends a command; a refusal is told in a sentence. True when it was done. */
export async function order(command: ConsoleCommand): Promise<boolean> {
  const outcome = await ask(command);
  if (!outcome.ok) showTrouble(troubleOf(outcome.refusal.code));
  return outcome.ok;
}

/** The same for those who tell the refusal themselves. */
export function ask(command: ConsoleCommand): Promise<SendOutcome> {
  return connection.send(command);
}

/** For event handlers, which have nobody to wait for them. */
export function orderNow(command: ConsoleCommand): void {
  void order(command);
}

/** An id for what is made here: a question, its choices. */
export function newId(): string {
  return crypto.randomUUID();
}

export interface PlacedStep {
  readonly step: Step;
  /** From 0. */
  readonly place: number;
  /** Null for a step that comes from no file. */
  readonly document: LessonDocument | null;
}

/** The step at a place of the lesson with the document it is from; null when there is none. */
export function placedStep(view: ConsoleView, place: number): PlacedStep | null {
  const step = view.lesson?.steps[place];
  if (!step) return null;
  const document = 'document' in step ? (view.lesson?.documents[step.document] ?? null) : null;
  return { step, place, document };
}

/** Where the teacher is in the lesson, from 0; -1 without a lesson. */
export function currentPlace(view: ConsoleView): number {
  return placeOf(view, view.lesson?.at ?? null);
}

/** Where a step is in the lesson, from 0; -1 when it is not there. */
export function placeOf(view: ConsoleView, step: string | null): number {
  return view.lesson?.steps.findIndex(({ id }) => id === step) ?? -1;
}
