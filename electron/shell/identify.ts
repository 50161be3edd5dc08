import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { numberBounds, numberDisplays } from '#protocol/displays.ts';
import type { Display, ShellResult } from '#protocol/native-shell.ts';
import { PARTITION } from './windows.ts';

const SHOWN_MS = 3500;

export interface IdentifyParts {
  displays(): Display[];
  /** Shows the number there, above everything; answers the way to take it away. */
  show(bounds: Rectangle, number: number): () => void;
  later(run: () => void, ms: number): void;
}

/** Big numbers, one on each display; pressed again, the old ones go first. */
export function createIdentify(parts: IdentifyParts): () => ShellResult {
  let shown: (() => void)[] = [];

  function clear(which: (() => void)[]): void {
    if (shown !== which) return;
    shown = [];
    for (const close of which) close();
  }

  return () => {
    clear(shown);
    const now = numberDisplays(parts.displays()).map(({ display, number }) =>
      parts.show(numberBounds(display), number),
    );
    shown = now;
    parts.later(() => clear(now), SHOWN_MS);
    return { ok: true };
  };
}

/** A window that takes neither the keyboard nor a place among the programs. */
export function numberOptions(bounds: Rectangle): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    frame: false,
    focusable: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    resizable: false,
    show: false,
    backgroundColor: '#22313a',
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      javascript: false,
      partition: PARTITION,
    },
  };
}

/** The page of that window: one number, no script. */
export function numberPage(number: number): string {
  const style =
    'display:grid;place-items:center;height:100vh;margin:0;overflow:hidden;' +
    'background:#22313a;color:#f2b233;font:800 70vh/1 system-ui,sans-serif';
  const html = `<!doctype html><meta charset="utf-8"><title>${number}</title><body style="${style}">${number}`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`;
}
