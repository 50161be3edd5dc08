import type { InkTool, InkWidth } from '../ink.ts';

/** How thick a line is, in units of a page's height: on a wall of 1080 lines 3.5, 6 and 13 pixels. */
const LINE: Readonly<Record<InkWidth, number>> = { thin: 65, medium: 110, thick: 240 };
const HIGHLIGHTER: Readonly<Record<InkWidth, number>> = { thin: 420, medium: 720, thick: 1200 };
const ERASER: Readonly<Record<InkWidth, number>> = { thin: 500, medium: 1000, thick: 2200 };

export function thickness({ tool, width }: { tool: InkTool; width: InkWidth }): number {
  if (tool === 'highlighter') return HIGHLIGHTER[width];
  return tool === 'eraser' ? ERASER[width] : LINE[width];
}

/** Through a highlighter the words below stay dark. */
export const HIGHLIGHTER_OPACITY = 0.42;
