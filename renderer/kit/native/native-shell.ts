import type { NativeShell } from '#protocol/native-shell.ts';
import { createBrowserShell } from './browser-shell.ts';
import { electronShell } from './electron-shell.ts';

let shell: NativeShell | undefined;

/** The host of this page, one per page: Electron's shell where there is one, else the browser's. */
export function nativeShell(): NativeShell {
  shell ??= electronShell() ?? createBrowserShell(window);
  return shell;
}
