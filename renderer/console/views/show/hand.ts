import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { inkUi, useInkUi } from '../ink/ink-ui.ts';

/** What the teacher's hand holds beside the tools of ink: one thing at a time. */
export type ShowTool = 'laser' | 'masks' | 'zoom' | 'crop';

interface Hand {
  readonly tool: ShowTool | null;
}

export const showHand = createStore<Hand>(() => ({ tool: null }));

showHand.subscribe(({ tool }) => {
  if (tool !== null) inkUi.setState({ tool: null });
});
inkUi.subscribe(({ tool }) => {
  if (tool !== null) putDown();
});

/** Takes it in hand, or puts it down when it is there already. */
export function takeInHand(tool: ShowTool): void {
  showHand.setState(({ tool: held }) => ({ tool: held === tool ? null : tool }));
}

/** False when the hand held nothing of ours. */
export function putDown(tool?: ShowTool): boolean {
  const { tool: held } = showHand.getState();
  if (held === null || (tool !== undefined && tool !== held)) return false;
  showHand.setState({ tool: null });
  return true;
}

export function useInHand(tool: ShowTool): boolean {
  return useStore(showHand, ({ tool: held }) => held === tool);
}

/** Nothing in the hand: what lies on the page can be pressed and dragged. */
export function useEmptyHand(): boolean {
  const ink = useInkUi(({ tool }) => tool !== null);
  const show = useStore(showHand, ({ tool }) => tool !== null);
  return !ink && !show;
}
