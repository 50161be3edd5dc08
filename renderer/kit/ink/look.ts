import type { InkColour, InkTool, InkWidth } from '#protocol/ink.ts';

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

const names: Readonly<Record<InkColour, string>> = {
  slate: '--slate-800',
  brick: '--brick',
  sky: '--sky',
  leaf: '--leaf',
  mirabelle: '--mirabelle',
  chalk: '--chalk',
};

/** The token of a colour of chalk. */
export function colourToken(colour: InkColour): string {
  return names[colour];
}

const known = new Map<InkColour, string>();

/** A colour as a canvas takes it. */
export function canvasColour(colour: InkColour): string {
  const found = known.get(colour);
  if (found !== undefined) return found;
  const value = getComputedStyle(document.documentElement).getPropertyValue(names[colour]).trim();
  if (value !== '') known.set(colour, value);
  return value;
}
