import type { Canvas } from '../canvas.ts';
import { BORDERS, COASTS } from './neighbours.ts';
import { CORSICA, EAST_BORDER, ISLANDS, PYRENEES, SOUTH_COAST, WEST_COAST } from './outline.ts';
import { project, projectLine, type Place } from './project.ts';
import { LAKES, RIVERS, TRIBUTARIES } from './waters.ts';

/**
 * Metropolitan France to write on: its outline and its rivers, and, quieter, where the neighbours
 * are. Only Metz is marked. Thicknesses are shares of the height, as on the other papers.
 */
const INK = {
  land: '#fdf5e1',
  sea: ['#eef5fa', '#dfedf6', '#c9e0ef'],
  coast: '#2c6a99',
  border: '#8a5a78',
  river: '#3f87bd',
  neighbour: '#b7b3ad',
  dot: '#c4492f',
} as const;

const MAINLAND = [WEST_COAST, PYRENEES, SOUTH_COAST, EAST_BORDER].map(projectLine);
const COAST_LINES = [WEST_COAST, SOUTH_COAST].map(projectLine);
const BORDER_LINES = [PYRENEES, EAST_BORDER].map(projectLine);
const CORSICA_LINE = projectLine(CORSICA);
const SMALL_ISLANDS = ISLANDS.map(projectLine);
const ROUND = [CORSICA_LINE, ...SMALL_ISLANDS];
const WATERS = {
  rivers: RIVERS.map(projectLine),
  tributaries: TRIBUTARIES.map(projectLine),
  lakes: LAKES.map(projectLine),
};
const NEIGHBOURS = [...BORDERS, ...COASTS].map(projectLine);
const METZ = project(6.18, 49.12);

export function drawFrance(context: Canvas, width: number, height: number): void {
  context.save();
  context.translate(width / 2, height / 2);
  context.scale(height, height);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const line of NEIGHBOURS) stroke(context, [line], INK.neighbour, 0.0022);
  // The sea along the coast, in three washes, the widest and palest first.
  for (const [place, colour] of INK.sea.entries()) {
    const breadth = 0.05 - place * 0.017;
    for (const line of COAST_LINES) stroke(context, [line], colour, breadth);
    for (const line of ROUND) stroke(context, [line], colour, breadth, true);
  }
  fill(context, MAINLAND, INK.land);
  for (const line of ROUND) fill(context, [line], INK.land);
  for (const line of WATERS.tributaries) flow(context, line, 0.0016);
  for (const line of WATERS.rivers) flow(context, line, 0.003);
  for (const line of WATERS.lakes) fill(context, [line], INK.sea[2]);
  for (const line of WATERS.lakes) stroke(context, [line], INK.river, 0.0014, true);
  for (const line of BORDER_LINES) stroke(context, [line], INK.border, 0.0038);
  for (const line of COAST_LINES) stroke(context, [line], INK.coast, 0.0038);
  stroke(context, [CORSICA_LINE], INK.coast, 0.0038, true);
  for (const line of SMALL_ISLANDS) stroke(context, [line], INK.coast, 0.0022, true);
  dot(context, METZ);
  context.restore();
}

function dot(context: Canvas, { x, y }: Place): void {
  for (const [colour, radius] of [
    [INK.land, 0.0125],
    [INK.dot, 0.0085],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.fillStyle = colour;
    context.fill();
  }
}

function flow(context: Canvas, line: Place[], thickness: number): void {
  stroke(context, [line], INK.river, thickness, false, 'river');
}

function stroke(
  context: Canvas,
  lines: readonly Place[][],
  colour: string,
  thickness: number,
  closed = false,
  kind: Kind = 'outline',
): void {
  context.beginPath();
  trace(context, lines, closed, kind);
  context.strokeStyle = colour;
  context.lineWidth = thickness;
  context.stroke();
}

function fill(context: Canvas, lines: readonly Place[][], colour: string): void {
  context.beginPath();
  trace(context, lines, lines.length === 1);
  context.fillStyle = colour;
  context.fill();
}

/**
 * Along the places, each corner rounded from this share of the leg before it to the same share of
 * the leg after: a coast keeps its capes, a river flows.
 */
const ROUNDED = { outline: 0.28, river: 0.5 } as const;
type Kind = keyof typeof ROUNDED;

function trace(
  context: Canvas,
  lines: readonly Place[][],
  closed: boolean,
  kind: Kind = 'outline',
): void {
  for (const [index, line] of lines.entries()) {
    const places = closed ? [...line, ...line.slice(0, 2)] : line;
    const [first, second] = places;
    if (!first || !second) continue;
    const start = closed ? between(first, second, 0.5) : first;
    if (index === 0) context.moveTo(start.x, start.y);
    else context.lineTo(start.x, start.y);
    for (let at = 1; at < places.length - 1; at += 1) {
      const [before, bend, after] = [places[at - 1], places[at], places[at + 1]];
      if (!before || !bend || !after) continue;
      const enter = between(bend, before, ROUNDED[kind]);
      const leave = between(bend, after, ROUNDED[kind]);
      context.lineTo(enter.x, enter.y);
      context.quadraticCurveTo(bend.x, bend.y, leave.x, leave.y);
    }
    const end = closed ? start : places.at(-1);
    if (end) context.lineTo(end.x, end.y);
  }
}

function between(from: Place, to: Place, share: number): Place {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
