import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { InkColour, InkTool, InkWidth } from '#protocol/ink.ts';

/** What the teacher's hand holds; only this page knows it. */
export type HandTool = InkTool | 'stroke-eraser';
export const SHAPES = ['line', 'arrow', 'rectangle', 'ellipse'] as const;
export type Shape = (typeof SHAPES)[number];

interface InkUi {
  /** Null: the hand is empty, and the page is only looked at. */
  readonly tool: HandTool | null;
  /** The shape that was chosen last. */
  readonly shape: Shape;
  readonly colour: InkColour;
  readonly width: InkWidth;
  /** The step that was written on last: of two pages, the one whose strokes are taken back. */
  readonly written: string | null;
}

export const inkUi = createStore<InkUi>(() => ({
  tool: null,
  shape: 'line',
  colour: 'brick',
  width: 'medium',
  written: null,
}));

export function useInkUi<Part>(select: (state: InkUi) => Part): Part {
  return useStore(inkUi, select);
}

/** Takes a tool in hand, or puts it down when it is there already. */
export function takeTool(tool: HandTool): void {
  const shape = SHAPES.find((one) => one === tool) ?? inkUi.getState().shape;
  inkUi.setState(({ tool: held }) => ({ tool: held === tool ? null : tool, shape }));
}
