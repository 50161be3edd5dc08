import type { InkLayer } from '#kit/ink/ink-layer.ts';
import { inkOutbox, sendLive } from './ink-sending.ts';
import type { PenPoint, StrokeBuilder } from './stroke-builder.ts';

/** A stroke that is being drawn, here and on the board. */
export function showStroke(layer: InkLayer, step: string, builder: StrokeBuilder): void {
  const { id, look } = builder;
  layer.draw(id, { ...look, points: builder.points() });
  const piece = builder.unsent();
  if (piece) sendLive({ step, stroke: id, ...look, ...piece });
}

/** It is finished, and kept for ever. */
export function keepStroke(
  layer: InkLayer,
  step: string,
  builder: StrokeBuilder,
  point: PenPoint | null,
  straight: boolean,
): void {
  const stroke = builder.end(point, straight);
  const { id, ...drawn } = stroke;
  layer.draw(id, drawn);
  inkOutbox.put({ type: 'ink/draw', step, stroke });
}
