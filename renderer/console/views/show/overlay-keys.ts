import type { ConsoleView } from '#protocol/views.ts';
import type { Shortcut } from '../../shortcuts.ts';
import { connection, ui } from '../../store.ts';
import { isElsewhere, liftMasks, toggleCurtain, toggleSpotlight } from './covers.ts';
import { takeInHand } from './hand.ts';
import { overlayTexts } from './texts.ts';

/** Letters for what points at the page or covers it. */
export const OVERLAY_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['l'],
    group: 'show',
    does: () => overlayTexts().laser,
    press: when(
      (view) => onStage() && !isElsewhere(view),
      () => takeInHand('laser'),
    ),
  },
  {
    keys: ['o'],
    group: 'show',
    does: () => overlayTexts().spotlight,
    press: when((view) => !isElsewhere(view), toggleSpotlight),
  },
  {
    keys: ['r'],
    group: 'show',
    does: () => overlayTexts().curtain,
    press: when((view) => !isElsewhere(view), toggleCurtain),
  },
  {
    keys: ['m'],
    group: 'show',
    does: () => overlayTexts().masks,
    press: when(onStage, () => takeInHand('masks')),
  },
  {
    keys: ['n'],
    group: 'show',
    does: () => overlayTexts().liftNextMask,
    press: () => liftMasks('next'),
  },
];

/** While the board fills this screen there is no stage to point or to draw on. */
function onStage(): boolean {
  return !ui.getState().singleScreen;
}

function when(can: (view: ConsoleView) => boolean, act: () => void): () => boolean {
  return () => {
    const { view } = connection.store.getState();
    if (!view || !can(view)) return false;
    act();
    return true;
  };
}
