import { useSyncExternalStore } from 'react';

/** Something went wrong: what happened, what is safe, what to do. The code goes in small print. */
export interface Trouble {
  readonly happened: string;
  readonly safe?: string;
  readonly todo?: string;
  readonly code?: string;
}

export interface ToastAction {
  readonly label: string;
  readonly onPress: () => void;
}

export interface Toast {
  readonly id: number;
  readonly kind: 'note' | 'good' | 'trouble';
  readonly text: string;
  readonly trouble?: Trouble;
  readonly action?: ToastAction;
}

/** How long a note stays; trouble stays until it is closed. */
export const toastLife = 6000;
const mostShown = 3;

/** The newest last; at most three, and a note goes before trouble does. The same trouble is told once. */
export function withToast(shown: readonly Toast[], toast: Toast): readonly Toast[] {
  const others = shown.filter((other) => other.kind !== toast.kind || other.text !== toast.text);
  const all = [...others, toast];
  if (all.length <= mostShown) return all;
  const goes = all.slice(0, -1).find((other) => other.kind !== 'trouble') ?? all[0];
  return all.filter((other) => other !== goes);
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function show(toast: Omit<Toast, 'id'>): number {
  lastId += 1;
  publish(withToast(toasts, { ...toast, id: lastId }));
  return lastId;
}

/** Says something in passing: "Leçon enregistrée". May offer one thing to press: "Annuler". */
export function showNote(text: string, action?: ToastAction): number {
  return show({ kind: 'note', text, ...(action && { action }) });
}

/** Says that something worked. */
export function showGood(text: string, action?: ToastAction): number {
  return show({ kind: 'good', text, ...(action && { action }) });
}

/** Says that something went wrong; stays until the teacher closes it. */
export function showTrouble(trouble: Trouble, action?: ToastAction): number {
  return show({ kind: 'trouble', text: trouble.happened, trouble, ...(action && { action }) });
}

export function closeToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}
