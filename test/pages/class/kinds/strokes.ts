import type { InkColour, NewStroke } from '#protocol/ink.ts';
import { button, LINE, type Desk, type Way } from '../desk.ts';

/** A line in a colour, as a pupil draws it here; its points are near enough. */
export function line(colour: InkColour, way: Way): NewStroke {
  const [x, y] = ENDS[way];
  return {
    id: '',
    tool: 'pen',
    colour,
    width: 'medium',
    points: [0, 0, 0, x, y, 0],
  };
}

const FAR = 20_000 * LINE;
const ENDS: Record<Way, readonly [number, number]> = {
  left: [-FAR, 0],
  right: [FAR, 0],
  up: [0, -FAR],
  down: [0, FAR],
};
const NAMES: Partial<Record<InkColour, string>> = {
  brick: 'Rouge',
  sky: 'Bleu',
  leaf: 'Vert',
};

/** Draws strokes that `line` made. */
export async function drawAll(desk: Desk, strokes: readonly NewStroke[]): Promise<void> {
  for (const stroke of strokes) {
    await desk.press(button(NAMES[stroke.colour] ?? ''));
    await desk.draw(wayOf(stroke));
  }
}

function wayOf({ points }: NewStroke): Way {
  const [x = 0, y = 0] = points.slice(-3);
  if (x !== 0) return x > 0 ? 'right' : 'left';
  return y > 0 ? 'down' : 'up';
}

/** What a stroke looks like: two that look alike are told alike. */
export function told({ tool, colour, width, points }: NewStroke): string {
  const [x = 0, y = 0] = points;
  const [toX = 0, toY = 0] = points.slice(-3);
  const roughly = (far: number) => Math.round(far / 400) + 0;
  return `${tool} ${colour} ${width} ${roughly(toX - x)} ${roughly(toY - y)}`;
}
