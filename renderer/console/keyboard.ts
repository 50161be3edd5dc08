import { shortcutsOf, pressName, type KeyTarget } from './shortcuts.ts';
import { connection } from './store.ts';

/** Listens to the keyboard and the clicker of a window; returns the way to stop. */
export function listenToKeys(target: Window): () => void {
  let pointed = false;
  const onPointer = () => (pointed = true);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') pointed = false;
    if (event.defaultPrevented) return;
    const dialogOpen = document.querySelector('dialog[open]') !== null;
    const lesson = connection.store.getState().view?.lesson != null;
    for (const shortcut of shortcutsOf(event, aimOf(event, pointed), dialogOpen)) {
      if (!lesson && !shortcut.withoutLesson) continue;
      if (!shortcut.press(pressName(event))) continue;
      event.preventDefault();
      // In the single-screen mode the board inside listens too: it must not turn the page twice.
      event.stopImmediatePropagation();
      return;
    }
  };
  const early = target !== window;
  target.addEventListener('keydown', onKey, early);
  target.addEventListener('pointerdown', onPointer, true);
  return () => {
    target.removeEventListener('keydown', onKey, early);
    target.removeEventListener('pointerdown', onPointer, true);
  };
}

/** A button that was only clicked keeps the focus, but Enter is not meant for it any more. */
function aimOf(event: KeyboardEvent, pointed: boolean): KeyTarget {
  const target = targetOf(event.target);
  if (target !== 'control' || event.key !== 'Enter' || !pointed) return target;
  const inMenu = (event.target as Element).closest('dialog, [popover], [role=menu]');
  return inMenu ? target : 'page';
}

export function targetOf(target: EventTarget | null): KeyTarget {
  // An element of the board's frame belongs to another realm: `instanceof` would not know it.
  const element = target as Partial<Element> | null;
  if (typeof element?.closest !== 'function') return 'page';
  if (element.closest('input:not([type=radio], [type=checkbox]), textarea, select')) return 'field';
  const control = 'button, a, input, [role=menuitem], [role=tab], [role=option], summary';
  return element.closest(control) ? 'control' : 'page';
}
