import { nativeShell } from '#kit/native/native-shell.ts';
import type { BoardWindow, Display } from '#protocol/native-shell.ts';

/** A console with nothing but the native bridge: what it was told lies in `window.told`. */
export interface Told {
  shell: ReturnType<typeof nativeShell>;
  displays: { at: number; list: Display[] }[];
  board: BoardWindow[];
}

const told: Told = { shell: nativeShell(), displays: [], board: [] };
Object.assign(window, { told });
told.shell.watchDisplays((list) => told.displays.push({ at: Date.now(), list }));
told.shell.watchBoard((state) => told.board.push(state));
