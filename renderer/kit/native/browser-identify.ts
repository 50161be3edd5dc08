import { numberBounds, numberDisplays } from '#protocol/displays.ts';
import type { Display, ShellResult } from '#protocol/native-shell.ts';
import type { BrowserDisplays } from './browser-displays.ts';

const SHOWN_MS = 3500;

/** The window with one display's number as the rules need it. */
export interface NumberWindow {
  close(): void;
}

export interface IdentifyParts {
  displays: BrowserDisplays;
  /** Null when the browser blocks it. */
  openNumber(bounds: ReturnType<typeof numberBounds>, number: number): NumberWindow | null;
  /** Afterwards the keyboard is the console's again. */
  focusConsole(): void;
}

/** Big numbers, one on each display; pressed again, the old ones go first. */
export function createBrowserIdentify(parts: IdentifyParts): () => Promise<ShellResult> {
  let shown: NumberWindow[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function clear(): void {
    clearTimeout(timer);
    for (const window of shown) window.close();
    shown = [];
  }

  return async () => {
    const present: Display[] = await parts.displays.ask();
    if (present.length === 0) return { ok: false, code: 'shell/permission-needed' };
    clear();
    const opened = numberDisplays(present).map(({ display, number }) =>
      parts.openNumber(numberBounds(display), number),
    );
    shown = opened.filter((window) => window !== null);
    timer = setTimeout(() => {
      clear();
      parts.focusConsole();
    }, SHOWN_MS);
    // One of several may have come through: it says too little to count as done.
    return opened.includes(null) ? { ok: false, code: 'shell/popup-blocked' } : { ok: true };
  };
}

/** A real window with nothing but the number on it. */
export function openNumberWindow(
  { x, y, width, height }: ReturnType<typeof numberBounds>,
  number: number,
): NumberWindow | null {
  const features = `popup,left=${x},top=${y},width=${width},height=${height}`;
  const popup = window.open('', `ardoise-number-${number}`, features);
  if (!popup) return null;
  const { document } = popup;
  document.title = String(number);
  document.body.textContent = String(number);
  Object.assign(document.body.style, {
    display: 'grid',
    placeItems: 'center',
    height: '100vh',
    margin: '0',
    overflow: 'hidden',
    background: '#22313a',
    color: '#f2b233',
    font: '800 70vh system-ui, sans-serif',
    lineHeight: '1',
  });
  return { close: () => popup.close() };
}
