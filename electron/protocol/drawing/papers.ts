import type { Canvas } from './canvas.ts';
import type { Paper } from '../papers.ts';
import { drawFrance } from './france/draw-france.ts';

/**
 * Blank pages, drawn at any size into a 16:9 box so that nothing is ever blurred. Measures are
 * shares of the height: what stands on the wall is read from eight metres.
 */

/** Strong lines of the Seyès ruling down the page; three thin ones lie between two of them. */
export const SEYES_STRONG_LINES = 9;
export const SQUARES = 18;
const DOTS = 18;

const INK = {
  paper: '#fffdf9',
  seyesStrong: '#6f5fb4',
  seyesThin: '#c3bce0',
  seyesUpright: '#a79fd0',
  margin: '#c8446b',
  square: '#b9c9dc',
  dot: '#8fa3b5',
  staff: '#22313a',
  slate: '#22313a',
} as const;

/** Fills the box with the paper. */
export function drawPaper(
  context: Canvas,
  paper: Paper,
  box: { left: number; top: number; width: number; height: number },
): void {
  const { left, top, width, height } = box;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.translate(left, top);
  context.fillStyle = paper === 'slate' ? INK.slate : INK.paper;
  context.fillRect(0, 0, width, height);
  DRAW[paper](context, width, height);
  context.restore();
}

type Draw = (context: Canvas, width: number, height: number) => void;

const DRAW: Record<Paper, Draw> = {
  white: () => undefined,
  slate: () => undefined,
  seyes(context, width, height) {
    const strong = height / SEYES_STRONG_LINES;
    const thin = strong / 4;
    for (let line = 1; line * thin < height; line += 1) {
      const isStrong = line % 4 === 0;
      level(
        context,
        line * thin,
        width,
        hair(height) * (isStrong ? 1.6 : 1),
        isStrong ? INK.seyesStrong : INK.seyesThin,
      );
    }
    for (let line = 1; line * strong < width; line += 1) {
      upright(context, line * strong, height, hair(height), INK.seyesUpright);
    }
    upright(context, strong * 2, height, hair(height) * 2, INK.margin);
  },
  squares(context, width, height) {
    const side = height / SQUARES;
    for (let line = 1; line * side < height; line += 1) {
      level(context, line * side, width, hair(height), INK.square);
    }
    for (let line = 1; line * side < width; line += 1) {
      upright(context, line * side, height, hair(height), INK.square);
    }
  },
  dots(context, width, height) {
    const step = height / DOTS;
    context.fillStyle = INK.dot;
    for (let y = step; y < height; y += step) {
      for (let x = step; x < width; x += step) {
        context.beginPath();
        context.arc(x, y, hair(height) * 1.5, 0, Math.PI * 2);
        context.fill();
      }
    }
  },
  france: drawFrance,
  staff(context, width, height) {
    const gap = height / 36;
    for (let staff = 0; staff < 4; staff += 1) {
      const first = height * (0.09 + staff * 0.235);
      for (let line = 0; line < 5; line += 1) {
        level(context, first + line * gap, width, hair(height) * 1.3, INK.staff, width * 0.03);
      }
    }
  },
};

/** A line that is thin and still there from the back of the room; never under one pixel. */
function hair(height: number): number {
  return Math.max(1, height / 720);
}

function level(
  context: Canvas,
  y: number,
  width: number,
  thickness: number,
  colour: string,
  inset = 0,
): void {
  context.fillStyle = colour;
  const whole = Math.max(1, Math.round(thickness));
  context.fillRect(inset, Math.round(y - whole / 2), width - 2 * inset, whole);
}

function upright(
  context: Canvas,
  x: number,
  height: number,
  thickness: number,
  colour: string,
): void {
  context.fillStyle = colour;
  const whole = Math.max(1, Math.round(thickness));
  context.fillRect(Math.round(x - whole / 2), 0, whole, height);
}
