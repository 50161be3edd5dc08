import type { Rectangle } from 'electron';
import { swappedPlaces } from '#protocol/displays.ts';
import type { DisplayMemory } from '#protocol/display-memory.ts';
import type { Display, ShellResult } from '#protocol/native-shell.ts';
import type { Board } from './board.ts';

export interface SwapParts {
  displays(): Display[];
  board: Pick<Board, 'state' | 'open'>;
  memory: { load(): readonly DisplayMemory[] };
  moveConsole(bounds: Rectangle): void;
}

/** Console and board change displays; the console first, so that it is never covered. */
export function swapDisplays(parts: SwapParts): ShellResult {
  const state = parts.board.state();
  const onDisplay = state.state === 'open' ? state.display : null;
  const places = swappedPlaces(parts.displays(), onDisplay, parts.memory.load());
  if (!places) return { ok: false, code: 'shell/no-such-display' };
  const { x, y, width, height } = places.console;
  parts.moveConsole({ x, y, width, height });
  return parts.board.open(places.board.id);
}
