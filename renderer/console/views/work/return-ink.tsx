import { useRef, type PointerEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { drawStroke } from '#protocol/drawing/draw-stroke.ts';
import { unitsAt, type PageBox } from '#protocol/drawing/place.ts';
import { EVEN_PRESSURE, MAX_POINTS, POINT_SIZE, type NewStroke } from '#protocol/ink.ts';
import { newId } from '../../store.ts';
import { workRoomTexts } from './texts.ts';
import styles from './work-view.module.css';

export const PENS = ['brick', 'leaf', 'sky'] as const;
export type Pen = (typeof PENS)[number];

export interface ReturnInkProps {
  /** Where the pupil's page stands, in the canvas's pixels. */
  readonly box: PageBox;
  readonly pen: Pen;
  readonly onStroke: (stroke: NewStroke) => void;
}

/** A sheet of glass over a pupil's drawing, for the teacher's pen. */
export function ReturnInk({ box, pen, onStroke }: ReturnInkProps) {
  const drawing = useRef<NewStroke | null>(null);

  const add = (event: PointerEvent<HTMLCanvasElement>) => {
    const stroke = drawing.current;
    if (!stroke || stroke.points.length >= MAX_POINTS * POINT_SIZE) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
    for (const { clientX, clientY } of all.length > 0 ? all : [event.nativeEvent]) {
      const scale = scaleOf(event.currentTarget);
      const [x, y] = unitsAt(box, (clientX - left) * scale, (clientY - top) * scale);
      stroke.points.push(x, y, EVEN_PRESSURE);
    }
    paint(event.currentTarget, stroke, box);
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = { id: newId(), tool: 'pen', colour: pen, width: 'medium', points: [] };
    add(event);
  };
  const end = (event: PointerEvent<HTMLCanvasElement>) => {
    const stroke = drawing.current;
    drawing.current = null;
    event.currentTarget.width = 0;
    if (stroke && stroke.points.length > 0) onStroke(stroke);
  };
  return (
    <canvas
      className={styles.glass}
      aria-hidden
      data-return-ink
      onPointerDown={begin}
      onPointerMove={(event) => drawing.current && add(event)}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

/** The canvas's own pixels per pixel of the pointer: the whole console may be zoomed. */
function scaleOf(canvas: HTMLCanvasElement): number {
  const { width } = canvas.getBoundingClientRect();
  return (Math.round(canvas.clientWidth * devicePixelRatio) || 1) / (width || 1);
}

function paint(canvas: HTMLCanvasElement, stroke: NewStroke, box: PageBox): void {
  canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
  canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
  const context = canvas.getContext('2d');
  if (context) drawStroke(context, stroke, box);
}

export interface InkBarProps {
  readonly pen: Pen;
  readonly onPen: (pen: Pen) => void;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** Three pens, and the way back. */
export function InkBar({ pen, onPen, canUndo, onUndo }: InkBarProps) {
  const t = workRoomTexts();
  return (
    <div className={styles.pens} role="toolbar" aria-label={t.ink}>
      {PENS.map((one) => (
        <Button
          key={one}
          size="compact"
          icon={icons.pen}
          pressed={one === pen}
          className={styles[one]}
          onClick={() => onPen(one)}
        >
          {t.pens[one]}
        </Button>
      ))}
      <IconButton
        icon={icons.undo}
        label={t.undo}
        size="compact"
        disabled={!canUndo}
        onClick={onUndo}
      />
      <span className={styles.small}>{t.page}</span>
    </div>
  );
}
