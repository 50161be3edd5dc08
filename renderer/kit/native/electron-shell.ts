import type { NativeShell } from '#protocol/native-shell.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly ardoiseShell?: NativeShell;
  }
}

/** Electron's shell, where the page runs in Electron. */
export function electronShell(page: Pick<Window, 'ardoiseShell'> = window): NativeShell | null {
  return page.ardoiseShell ?? null;
}
