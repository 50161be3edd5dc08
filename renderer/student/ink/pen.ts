import type { InkLayer } from '#kit/ink/ink-layer.ts';
import { pixelsPerUnit, unitsAt, type PageBox } from '#protocol/drawing/place.ts';
import {
  EVEN_PRESSURE,
  MAX_POINTS,
  POINT_SIZE,
  type InkColour,
  type InkWidth,
  type NewStroke,
} from '#protocol/ink.ts';
import { simplify } from './simplify.ts';

export interface PenLook {
  readonly tool: 'pen' | 'eraser';
  readonly colour: InkColour;
  readonly width: InkWidth;
}

export interface PenDeps {
  readonly sheet: HTMLElement;
  readonly layer: () => InkLayer | null;
  /** The sheet's place on its canvas. */
  readonly box: () => PageBox | null;
  readonly look: () => PenLook;
  /** How many numbers the next stroke may have. */
  readonly room: () => number;
  readonly newId: () => string;
  readonly onStroke: (stroke: NewStroke) => void;
}

/** Of the canvas's pixels: nearer points only tell of a trembling hand. */
const LEAST_PIXELS = 2;
/** What a simplified line may be off, in pixels. */
const TOLERANCE_PIXELS = 0.6;
/** How far an arrow key goes, in units of the sheet. */
const STEP = 500;
const SMALL_STEP = 100;

const KEYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Work {
  readonly id: string;
  readonly pointer: number | 'keys';
  readonly kind: string;
  readonly look: PenLook;
  readonly room: number;
  points: number[];
}

/** Mouse, finger, pen or arrow keys on a sheet: one at a time. Returns the way to stop. */
export function createPen(deps: PenDeps, onCursor: (x: number, y: number, down: boolean) => void) {
  const { sheet } = deps;
  let work: Work | null = null;
  let cursor: [number, number] | null = null;

  function begin(pointer: Work['pointer'], kind: string, at: readonly number[]): void {
    const room = deps.room();
    if (room < 2 * POINT_SIZE) return;
    work = { id: deps.newId(), pointer, kind, look: deps.look(), room, points: [...at] };
    show();
  }

  function show(): void {
    if (work) deps.layer()?.draw(work.id, { ...work.look, points: work.points });
  }

  function add(at: readonly [number, number, number], least: number): void {
    if (!work) return;
    const [x = 0, y = 0] = work.points.slice(-POINT_SIZE);
    const full = work.points.length + POINT_SIZE > Math.min(work.room, MAX_POINTS * POINT_SIZE);
    if (!full && Math.hypot(at[0] - x, at[1] - y) >= least) work.points.push(...at);
  }

  function end(): void {
    const box = deps.box();
    if (!work || !box) return;
    const { id, look, points } = work;
    work = null;
    const tolerance = TOLERANCE_PIXELS / pixelsPerUnit(box);
    const drawn = { id, ...look, points: simplify(points, tolerance) };
    deps.layer()?.draw(id, { ...look, points: drawn.points });
    deps.onStroke(drawn);
  }

  function cancel(): void {
    if (work) deps.layer()?.draw(work.id, null);
    work = null;
  }

  function placeOf(event: PointerEvent, box: PageBox): [number, number, number] {
    const edge = sheet.getBoundingClientRect();
    const scale = box.width / edge.width;
    const [x, y] = unitsAt(
      box,
      (event.clientX - edge.left) * scale,
      (event.clientY - edge.top) * scale,
    );
    const presses = event.pointerType === 'pen' && event.pressure > 0;
    return [x, y, presses ? Math.round(event.pressure * 255) : EVEN_PRESSURE];
  }

  function down(event: PointerEvent): void {
    const box = deps.box();
    if (!box || event.button !== 0) return;
    if (work) {
      // The hand that rests on the glass must not stop the pen.
      if (event.pointerType !== 'pen' || work.kind === 'pen') return;
      cancel();
    }
    sheet.setPointerCapture(event.pointerId);
    begin(event.pointerId, event.pointerType, placeOf(event, box));
  }

  function move(event: PointerEvent): void {
    const box = deps.box();
    if (!box || work?.pointer !== event.pointerId) return;
    const events = event.getCoalescedEvents();
    for (const one of events.length > 0 ? events : [event]) {
      add(placeOf(one, box), LEAST_PIXELS / pixelsPerUnit(box));
    }
    show();
  }

  function up(event: PointerEvent): void {
    const box = deps.box();
    if (!box || work?.pointer !== event.pointerId) return;
    add(placeOf(event, box), 1);
    end();
  }

  function lost(event: PointerEvent): void {
    if (work?.pointer === event.pointerId) end();
  }

  /** Arrows move the pen, the space bar puts it down and lifts it. */
  function key(event: KeyboardEvent): void {
    const box = deps.box();
    const way = KEYS[event.key];
    if (!box || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!way && event.key !== ' ' && event.key !== 'Escape') return;
    event.preventDefault();
    const [wide, high] = unitsAt(box, box.left + box.width, box.top + box.height);
    cursor ??= [Math.round(wide / 2), Math.round(high / 2)];
    if (way) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      cursor = [
        Math.min(wide, Math.max(0, cursor[0] + way[0] * step)),
        Math.min(high, Math.max(0, cursor[1] + way[1] * step)),
      ];
      if (work?.pointer === 'keys') {
        add([...cursor, EVEN_PRESSURE], 1);
        show();
      }
    } else if (work?.pointer === 'keys') end();
    else if (event.key === ' ' && !work) begin('keys', 'keys', [...cursor, EVEN_PRESSURE]);
    onCursor(cursor[0] / wide, cursor[1] / high, work !== null);
  }

  const off = new AbortController();
  const { signal } = off;
  sheet.addEventListener('pointerdown', down, { signal });
  sheet.addEventListener('pointermove', move, { signal });
  sheet.addEventListener('pointerup', up, { signal });
  sheet.addEventListener('pointercancel', lost, { signal });
  sheet.addEventListener('lostpointercapture', lost, { signal });
  sheet.addEventListener('keydown', key, { signal });
  sheet.addEventListener('blur', end, { signal });
  return () => {
    end();
    off.abort();
  };
}
