import type { Curtain, CurtainSide, Spotlight } from '#protocol/covers.ts';
import { INK_UNITS } from '#protocol/ink.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { connection, order, orderNow, useView } from '../../store.ts';
import { inkUi } from '../ink/ink-ui.ts';
import { putDown } from './hand.ts';
import { stagePage, unitsOf } from './stage-page.ts';

/** What the teacher does with spotlight, curtain and masks, whichever way she asks for it. */

/** The board is frozen on another page than the one on the stage. */
export function isElsewhere({ board, lesson }: ConsoleView): boolean {
  return board.frozen !== null && board.frozen.step !== lesson?.at;
}

export function useElsewhere(): boolean {
  return useView(isElsewhere);
}

const viewNow = () => connection.store.getState().view;

/** As they were left: taken out again they are what the teacher made of them. */
let lastSize = { radiusX: 5200, radiusY: 4000 };
let lastSide: CurtainSide = 'bottom';

export function toggleSpotlight(): void {
  const view = viewNow();
  if (!view) return;
  if (view.board.spotlight) return void setSpotlight(null, false);
  const page = stagePage();
  const middle = page ? unitsOf(page, [0.5, 0.5]) : [INK_UNITS * 0.8, INK_UNITS / 2];
  const [x = 0, y = 0] = middle;
  emptyHand();
  void setSpotlight({ x, y, ...lastSize }, false);
}

export function setSpotlight(spotlight: Spotlight | null, moving: boolean): Promise<boolean> {
  if (spotlight) lastSize = { radiusX: spotlight.radiusX, radiusY: spotlight.radiusY };
  return order({ type: 'board/spotlight', spotlight, moving });
}

export function sizedSpotlight(spotlight: Spotlight, factor: number): Spotlight {
  const sized = (radius: number) =>
    Math.round(Math.min(2 * INK_UNITS, Math.max(1000, radius * factor)));
  return { ...spotlight, radiusX: sized(spotlight.radiusX), radiusY: sized(spotlight.radiusY) };
}

/** A sheet that covers all, to be pulled away from the first line on. */
export function toggleCurtain(): void {
  const view = viewNow();
  if (!view) return;
  if (view.board.curtain) return void setCurtain(null, false);
  emptyHand();
  void setCurtain({ side: lastSide, share: 1 }, false);
}

export function setCurtain(curtain: Curtain | null, moving: boolean): Promise<boolean> {
  if (curtain) lastSide = curtain.side;
  return order({ type: 'board/curtain', curtain, moving });
}

function emptyHand(): void {
  putDown();
  inkUi.setState({ tool: null });
}

/** False on a page without masks. */
export function liftMasks(lift: 'next' | 'last-back' | 'all' | 'none'): boolean {
  const lesson = viewNow()?.lesson;
  const step = lesson?.steps.find(({ id }) => id === lesson.at);
  if (!step?.masks) return false;
  orderNow({ type: 'board/lift-masks', step: step.id, lift });
  return true;
}

/** Esc, one thing at a time: what is in the hand, then what lies over the page. False: nothing was. */
export function leaveCover(): boolean {
  const { curtain = null, spotlight = null } = viewNow()?.board ?? {};
  if (putDown()) return true;
  if (curtain) void setCurtain(null, false);
  else if (spotlight) void setSpotlight(null, false);
  else return false;
  return true;
}
