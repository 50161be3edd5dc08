import { besideEdge, edgeNear, edgeOnBoard } from '#tools/geometry.ts';
import { partOf } from '#tools/registry.ts';
import { BOARD_MILLIMETRES, type ToolViews } from '#protocol/tools.ts';

/** Takes a pen's place to the edge that it follows, in pixels of the canvas. */
export type Follow = (x: number, y: number) => readonly [x: number, y: number];

/** So near to an edge, in millimetres of the board, the pen goes along it. */
const REACH = 5;

/**
 * The edge of an open instrument that a pen put down at (x, y) follows until it is lifted; null when
 * none is near. `aside`: half of the line's thickness, so that it lies beside the edge.
 */
export function followEdge(
  tools: ToolViews,
  x: number,
  y: number,
  canvasWidth: number,
  aside: number,
): Follow | null {
  const scale = canvasWidth / BOARD_MILLIMETRES;
  const edges = Object.values(tools).flatMap((tool) =>
    (partOf(tool.state.kind).instrument?.edges?.(tool) ?? []).map((edge) =>
      edgeOnBoard(tool.place, edge),
    ),
  );
  const edge = edgeNear(edges, { x: x / scale, y: y / scale }, REACH);
  if (!edge) return null;
  return (penX, penY) => {
    const beside = besideEdge(edge, { x: penX / scale, y: penY / scale }, aside / scale);
    return [beside.x * scale, beside.y * scale];
  };
}
