import { leaveSingleScreen, showBoard, swapDisplays } from './board-window.ts';
import { keyAction, type KeyAction, type KeyTarget } from './keys.ts';
import { connection, orderNow, ui } from './store.ts';
import { inkUi } from './views/ink/ink-ui.ts';
import { leaveCover } from './views/show/covers.ts';
import { putDown } from './views/show/hand.ts';

/** Listens to the keyboard and the clicker of a window; returns the way to stop. */
export function listenToKeys(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const dialogOpen = document.querySelector('dialog[open]') !== null;
    const action = keyAction(event, targetOf(event.target), dialogOpen);
    if (action === null || !perform(action)) return;
    event.preventDefault();
    // In the single-screen mode the board inside listens too: it must not turn the page twice.
    event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', onKey, target !== window);
  return () => target.removeEventListener('keydown', onKey, target !== window);
}

export function targetOf(target: EventTarget | null): KeyTarget {
  // An element of the board's frame belongs to another realm: `instanceof` would not know it.
  const element = target as Partial<Element> | null;
  if (typeof element?.closest !== 'function') return 'page';
  if (element.closest('input:not([type=radio], [type=checkbox]), textarea, select')) return 'field';
  const control = 'button, a, input, [role=menuitem], [role=tab], [role=option], summary';
  return element.closest(control) ? 'control' : 'page';
}

/** False when there is nothing to do, so that the browser keeps its key. */
function perform(action: KeyAction): boolean {
  const { view } = connection.store.getState();
  if (!view?.lesson) return false;
  switch (action) {
    case 'next':
      orderNow({ type: 'lesson/next' });
      return true;
    case 'previous':
      orderNow({ type: 'lesson/previous' });
      return true;
    case 'black':
      orderNow({ type: 'board/black', on: !view.board.black });
      return true;
    case 'freeze':
      orderNow({ type: 'board/freeze', on: view.board.frozenAt === null });
      return true;
    case 'show':
      void showBoard();
      return true;
    case 'swap':
      void swapDisplays();
      return true;
    case 'chalk':
      orderNow({ type: 'lesson/chalk' });
      return true;
    case 'undo':
      if (inkUi.getState().tool !== null || !view.canUndo) return false;
      orderNow({ type: 'lesson/undo' });
      return true;
    case 'redo':
      if (inkUi.getState().tool !== null || !view.canRedo) return false;
      orderNow({ type: 'lesson/redo' });
      return true;
    case 'leave':
      return leave(view.board.black, view.board.overlay.kind !== 'none');
  }
}

/** Esc takes away one cover at a time: the laser, black, what lies over the page, the single screen. */
function leave(black: boolean, overlay: boolean): boolean {
  if (putDown('laser')) return true;
  if (black) orderNow({ type: 'board/black', on: false });
  else if (overlay) orderNow({ type: 'board/overlay', overlay: { kind: 'none' } });
  else if (leaveCover()) return true;
  else if (ui.getState().singleScreen) leaveSingleScreen();
  else return false;
  return true;
}
