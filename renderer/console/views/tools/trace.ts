import { onBoard, whole } from '#tools/geometry.ts';
import { partOf } from '#tools/registry.ts';
import { unitsAt } from '#protocol/drawing/place.ts';
import { EVEN_PRESSURE } from '#protocol/ink.ts';
import { BOARD_MILLIMETRES, type Place, type ToolView } from '#protocol/tools.ts';
import { newId, order, orderNow } from '../../store.ts';
import { inkUi } from '../ink/ink-ui.ts';
import { keepStroke, showStroke } from '../ink/drawing-stroke.ts';
import { pageOnStage, type StagePage } from '../ink/page-on-stage.ts';
import { createStrokeBuilder, type PenPoint } from '../ink/stroke-builder.ts';
import { TELL_EVERY_MS } from './use-placing.ts';

/** A line that an instrument's pencil draws while the instrument turns. */
export interface Trace {
  /** Turns further, with the clock; answers the angle that it has now. */
  turn(by: number): number;
  /** The pencil is lifted: the line is ink of the page. */
  end(): void;
}

/** Degrees between two points of an arc: nobody sees a corner. */
const FINE = 1.5;
/** Near the whole turn it is the whole one: a circle closes. */
const CLOSED = 354;
const CIRCLE_MS = 1400;

/** Puts the pencil down; null where there is no page to draw on. */
export function beginTrace({ place, state }: ToolView): Trace | null {
  const page = pageOnStage.getState().page;
  const pencil = partOf(state.kind).instrument?.pencil?.({ place, state });
  if (!page || !pencil) return null;
  const { step } = page;
  const start = place.angle ?? 0;
  const pointAt = (angle: number) => inkPoint(page, { ...place, angle }, pencil);
  const { colour, width } = inkUi.getState();
  const look = { tool: 'pen', colour, width } as const;
  const builder = createStrokeBuilder(newId(), look, pointAt(start), 1);
  let swept = 0;
  const sweepTo = (goal: number) => {
    const way = Math.sign(goal - swept);
    while (Math.abs(goal - swept) > FINE) {
      swept += way * FINE;
      builder.add(pointAt(start + swept), false);
    }
    swept = goal;
    builder.add(pointAt(start + swept), false);
    showStroke(page.layer, step, builder);
  };
  return {
    turn(by) {
      sweepTo(Math.min(360, Math.max(-360, swept + by)));
      return whole(start + swept);
    },
    end() {
      if (Math.abs(swept) >= CLOSED) sweepTo(Math.sign(swept) * 360);
      if (swept !== 0) keepStroke(page.layer, step, builder, null, false);
      else page.layer.draw(builder.id, null);
    },
  };
}

/** Turns the instrument by itself while its pencil draws, so that the class can watch. */
export function traceArc(tool: ToolView, degrees: number): void {
  const trace = beginTrace(tool);
  if (!trace) return;
  const { kind } = tool.state;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const lasts = still ? 0 : (Math.abs(degrees) / 360) * CIRCLE_MS;
  let [done, toldAt] = [0, 0];
  let began: number | null = null;
  const tick = (time: number) => {
    began ??= time;
    const share = lasts === 0 ? 1 : Math.min(1, (time - began) / lasts);
    const angle = trace.turn(degrees * share - done);
    done = degrees * share;
    const place = { ...tool.place, angle };
    if (share === 1) {
      trace.end();
      void order({ type: 'tool/place', tool: kind, place, moving: false });
      return;
    }
    if (time - toldAt >= TELL_EVERY_MS) {
      toldAt = time;
      orderNow({ type: 'tool/place', tool: kind, place, moving: true });
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

/** Where on the page a place of the instrument's own frame is. */
function inkPoint(page: StagePage, place: Place, pencil: { x: number; y: number }): PenPoint {
  const scale = page.width / BOARD_MILLIMETRES;
  const { x, y } = onBoard(place, pencil);
  const [unitsX, unitsY] = unitsAt(page.box, x * scale, y * scale);
  return { x: unitsX, y: unitsY, pressure: EVEN_PRESSURE };
}
