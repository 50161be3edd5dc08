import { useSyncExternalStore } from 'react';

/**
 * The dialog in front, or null. What must be seen and pressed whatever is open (messages) is drawn
 * inside it: a modal dialog dims all that stands outside, and lets nobody press it.
 */
export function useDialogInFront(): HTMLDialogElement | null {
  return useSyncExternalStore(subscribe, dialogInFront);
}

function dialogInFront(): HTMLDialogElement | null {
  const open = document.querySelectorAll<HTMLDialogElement>('dialog:modal');
  return open[open.length - 1] ?? null;
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['open'],
  });
  return () => observer.disconnect();
}
