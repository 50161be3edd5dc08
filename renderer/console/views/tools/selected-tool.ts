import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ToolKind, ToolView, ToolViews } from '#protocol/tools.ts';
import { orderNow, useView } from '../../store.ts';

/** The tool whose buttons stand under the stage. */
const selection = createStore<{ readonly kind: ToolKind | null }>(() => ({ kind: null }));

export function selectTool(kind: ToolKind): void {
  selection.setState({ kind });
}

/** Opens a tool, or lays it on top, with its buttons. */
export function openTool(kind: ToolKind): void {
  selectTool(kind);
  orderNow({ type: 'tool/open', tool: kind });
}

export function closeTool(kind: ToolKind): void {
  orderNow({ type: 'tool/close', tool: kind });
}

/** The chosen tool, or the one on top when that is closed; null when none is open. */
export function useSelectedTool(): ToolView | null {
  const chosen = useStore(selection, ({ kind }) => kind);
  return useView(({ tools }) => (chosen === null ? null : tools[chosen]) ?? onTop(tools));
}

function onTop(tools: ToolViews): ToolView | null {
  return Object.values(tools).reduce<ToolView | null>(
    (top, tool) => (top && top.order > tool.order ? top : tool),
    null,
  );
}
