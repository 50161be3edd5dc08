import { targetOf } from '../../keyboard.ts';
import { connection } from '../../store.ts';
import { inkUi, takeTool, type HandTool } from './ink-ui.ts';
import { orderInk } from './ink-sending.ts';

const TOOLS: Readonly<Record<string, HandTool>> = {
  p: 'pen',
  h: 'highlighter',
  e: 'eraser',
  x: 'stroke-eraser',
  d: 'line',
};

export type InkKeyAction = 'undo' | 'redo' | 'put-down' | { readonly tool: HandTool };

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
}

/** What a key does to the ink, or null when it is not ours. */
export function inkKeyAction(press: Press): InkKeyAction | null {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  if (press.repeat) return null;
  if (key === 'Escape') return 'put-down';
  const tool = TOOLS[key];
  return tool ? { tool } : null;
}

/** Letters take a tool, Ctrl+Z takes back, Esc puts the tool down when it covers nothing else. */
export function listenToInkKeys(target: Window): void {
  target.addEventListener('keydown', (event) => {
    const busy = targetOf(event.target) === 'field' || document.querySelector('dialog[open]');
    if (event.defaultPrevented || busy) return;
    if (!connection.store.getState().view?.lesson) return;
    const action = inkKeyAction(event);
    if (action !== null && perform(action)) event.preventDefault();
  });
}

function perform(action: InkKeyAction): boolean {
  if (typeof action === 'object') {
    takeTool(action.tool);
    return true;
  }
  if (action !== 'put-down') return orderInk(action === 'undo' ? 'ink/undo' : 'ink/redo');
  const held = inkUi.getState().tool !== null;
  inkUi.setState({ tool: null });
  return held;
}
