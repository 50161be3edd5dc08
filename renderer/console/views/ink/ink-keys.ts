import type { Shortcut } from '../../shortcuts.ts';
import { orderInk } from './ink-sending.ts';
import { inkUi, takeTool, type HandTool } from './ink-ui.ts';
import { shortcutTexts } from '../shortcuts/texts.ts';
import { TEXT_SHORTCUT } from './text/text-keys.ts';
import { inkTexts } from './texts.ts';

const TOOLS: readonly (readonly [key: string, tool: HandTool])[] = [
  ['p', 'pen'],
  ['h', 'highlighter'],
  ['e', 'eraser'],
  ['x', 'stroke-eraser'],
  ['d', 'line'],
  ['i', 'text'],
];

/** Letters take a tool, Ctrl+Z takes back, Esc puts the tool down when it covers nothing else. */
export const INK_SHORTCUTS: readonly Shortcut[] = [
  ...TOOLS.map(([key, tool]): Shortcut => ({
    keys: [key],
    group: 'ink',
    does: () => inkTexts()[tool],
    press() {
      takeTool(tool);
      return true;
    },
  })),
  TEXT_SHORTCUT,
  {
    keys: ['Escape'],
    group: 'ink',
    does: () => shortcutTexts().putDown,
    press() {
      const held = inkUi.getState().tool !== null;
      inkUi.setState({ tool: null });
      return held;
    },
  },
  {
    keys: ['Control+z'],
    group: 'ink',
    does: () => inkTexts().undo,
    press: () => orderInk('ink/undo'),
    repeats: true,
  },
  {
    keys: ['Control+Shift+z', 'Control+y'],
    group: 'ink',
    does: () => inkTexts().redo,
    press: () => orderInk('ink/redo'),
    repeats: true,
  },
];
