import { targetOf } from '../../keyboard.ts';
import { connection, ui } from '../../store.ts';
import { isElsewhere, liftMasks, toggleCurtain, toggleSpotlight } from './covers.ts';
import { takeInHand } from './hand.ts';

/** Letters for what points at the page or covers it. Returns the way to stop. */
export function listenToOverlayKeys(target: Window): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { ctrlKey, altKey, metaKey, repeat } = event;
    if (event.defaultPrevented || ctrlKey || altKey || metaKey || repeat) return;
    if (targetOf(event.target) === 'field' || document.querySelector('dialog[open]')) return;
    if (perform(event.key.toLowerCase())) event.preventDefault();
  };
  target.addEventListener('keydown', onKey);
  return () => target.removeEventListener('keydown', onKey);
}

/** False when there is nothing to do. */
function perform(key: string): boolean {
  const { view } = connection.store.getState();
  if (!view?.lesson) return false;
  // The board fills this screen: there is no stage to point or to draw on.
  const stage = !ui.getState().singleScreen;
  const here = !isElsewhere(view);
  if (key === 'n') return liftMasks('next');
  if (key === 'm' && stage) takeInHand('masks');
  else if (key === 'l' && stage && here) takeInHand('laser');
  else if (key === 'o' && here) toggleSpotlight();
  else if (key === 'r' && here) toggleCurtain();
  else return false;
  return true;
}
