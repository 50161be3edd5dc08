import { showNote } from '#kit/toasts.ts';
import { partOfPage, partOfSheet, type Frame } from '#protocol/drawing/place-pages.ts';
import { LEAST_PART, lyingOf, type Area, type Turn } from '#protocol/look.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { connection, order, orderNow, ui } from '../../store.ts';
import { inkUi } from '../ink/ink-ui.ts';
import { geometryTexts } from './geometry-texts.ts';
import { putDown, showHand, takeInHand, type ShowTool } from './hand.ts';
import { pageRatios, placeOnStage, type StagePlace } from './stage-place.ts';
import { stageSize } from './wall-shape.ts';
import { isZoomed, zoomBy, zoomTo } from './zooming.ts';

/** What a button, a key or a dragged box does to the look of the page. */
export type BoxTool = Extract<ShowTool, 'zoom' | 'crop'>;

function viewNow(): ConsoleView | null {
  return connection.store.getState().view;
}

function placeNow(): StagePlace | null {
  const view = viewNow();
  return view && placeOnStage(view, pageRatios.getState(), stageSize());
}

/** While the board fills this screen there is no stage to draw on. */
function takeBoxInHand(tool: BoxTool): void {
  if (!ui.getState().singleScreen) takeInHand(tool);
}

/** One press takes the box in hand, the next brings back the whole page. */
export function toggleZoom(): void {
  if (!isZoomed()) return takeBoxInHand('zoom');
  zoomTo(null);
  putDown('zoom');
}

export function toggleCrop(): void {
  if (!viewNow()?.board.look.crop) return takeBoxInHand('crop');
  orderNow({ type: 'board/crop', crop: null });
}

export function toggleSpread(): void {
  putDown('zoom');
  putDown('crop');
  orderNow({ type: 'board/spread', on: !viewNow()?.board.look.spread });
}

/** A quarter turn clockwise; of two pages the one that the teacher is at. */
export function rotatePage(): boolean {
  const view = viewNow();
  const step = view?.lesson?.steps.find(({ id }) => id === view.shown[0]);
  if (!step) return false;
  const turn = (((lyingOf(step).turn ?? 0) + 1) % 4) as Turn;
  orderNow({ type: 'lesson/turn-step', step: step.id, turn });
  return true;
}

/** Esc: the box out of the hand, else the whole page again. False when there is nothing to undo. */
export function leaveLook(): boolean {
  const { board } = viewNow() ?? {};
  const covered = board?.black || board?.white || board?.overlay.kind !== 'none';
  if (!board || covered || inkUi.getState().tool !== null) return false;
  if (putDown('zoom') || putDown('crop')) return true;
  if (isZoomed()) zoomTo(null);
  else if (board.look.crop) orderNow({ type: 'board/crop', crop: null });
  else return false;
  return true;
}

/** A box was drawn on the stage. A mere click asks for a bit more of what lies there. */
export function takeBox(tool: BoxTool, frame: Frame): void {
  putDown(tool);
  const { sheet, canvas } = placeNow() ?? {};
  if (!sheet || !canvas) return;
  if (tool === 'crop') return cropTo(frame);
  const area = partOfSheet(frame, sheet);
  if (area) zoomTo(area);
  else zoomBy(2, frame.left / canvas.width, frame.top / canvas.height);
}

/** Enter with the box in hand: what is seen now is the exercise. */
export function takeWhatIsSeen(): boolean {
  if (showHand.getState().tool !== 'crop' || !isZoomed()) return false;
  takeBox('crop', { left: 0, top: 0, ...stageSize() });
  return true;
}

function cropTo(frame: Frame): void {
  const middle = frame.left + frame.width / 2;
  const pages = placeNow()?.pages ?? [];
  const page = pages.find(({ box }) => box && middle <= box.left + box.width) ?? pages.at(-1);
  if (!page?.box) return;
  const area = partOfPage(frame, page.box);
  const crop = area && overlapOf(area, lyingOf(page.step).crop);
  if (crop) orderNow({ type: 'board/crop', crop: { step: page.step.id, area: crop } });
}

/** Of a crop only its own part can be cropped again. */
function overlapOf(a: Area, b: Area | undefined): Area | null {
  if (!b) return a;
  const whole = { left: b.x, top: b.y, width: b.width, height: b.height };
  const part = partOfSheet({ left: a.x, top: a.y, width: a.width, height: a.height }, whole);
  if (!part) return null;
  return {
    x: b.x + part.x * b.width,
    y: b.y + part.y * b.height,
    width: Math.max(LEAST_PART, part.width * b.width),
    height: Math.max(LEAST_PART, part.height * b.height),
  };
}

export async function keepCrop(): Promise<void> {
  const t = geometryTexts();
  if (!(await order({ type: 'lesson/keep-crop', title: t.keptName }))) return;
  showNote(t.kept, {
    label: t.undo,
    onPress: () => orderNow({ type: 'lesson/undo' }),
  });
}
