import type { Shortcut } from '../../shortcuts.ts';
import { geometryTexts } from './geometry-texts.ts';
import {
  leaveLook,
  takeWhatIsSeen,
  toggleCrop,
  toggleSpread,
  toggleZoom,
  rotatePage,
} from './geometry-moves.ts';
import { isZoomed, push, zoomBy } from './zooming.ts';

/** How far an arrow moves what is enlarged, and `+` enlarges it. */
const STEP = 0.15;
const FACTOR = 1.25;

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** The keys of what part of which page fills the wall. They come before those of the lesson. */
export const GEOMETRY_SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['z'],
    group: 'show',
    does: () => geometryTexts().zoom,
    press: done(toggleZoom),
  },
  {
    keys: ['+', '='],
    group: 'show',
    does: () => geometryTexts().zoomIn,
    press: done(() => zoomBy(FACTOR)),
    repeats: true,
  },
  {
    keys: ['-'],
    group: 'show',
    does: () => geometryTexts().zoomOut,
    press: () => isZoomed() && done(() => zoomBy(1 / FACTOR))(),
    repeats: true,
  },
  {
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    group: 'show',
    does: () => geometryTexts().move,
    press(key) {
      const way = WAYS[key];
      if (!way || !isZoomed()) return false;
      push(...way);
      return true;
    },
    repeats: true,
  },
  {
    keys: ['c'],
    group: 'show',
    does: () => geometryTexts().crop,
    press: done(toggleCrop),
  },
  {
    keys: ['Enter'],
    group: 'show',
    does: () => geometryTexts().cropSeen,
    press: takeWhatIsSeen,
  },
  {
    keys: ['k'],
    group: 'show',
    does: () => geometryTexts().spread,
    press: done(toggleSpread),
  },
  {
    keys: ['q'],
    group: 'show',
    does: () => geometryTexts().turn,
    press: rotatePage,
  },
  {
    keys: ['Escape'],
    group: 'show',
    does: () => geometryTexts().wholePage,
    press: leaveLook,
  },
];

function done(act: () => void): () => true {
  return () => {
    act();
    return true;
  };
}
