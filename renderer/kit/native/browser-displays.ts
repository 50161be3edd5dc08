import type { Display } from '#protocol/native-shell.ts';
import { sortDisplays } from '#protocol/displays.ts';
import type { ScreenDetailed, ScreenDetails, ScreensHost } from './window-management.ts';

export interface BrowserDisplays {
  /** The displays as far as the browser tells; empty before the permission when there are several. */
  list(): Promise<Display[]>;
  /** The same, but asks for the permission; only in answer to a click. */
  ask(): Promise<Display[]>;
  watch(listener: (displays: Display[]) => void): () => void;
}

/** The displays through the Window Management API, with and without its permission. */
export function createBrowserDisplays(host: ScreensHost): BrowserDisplays {
  const listeners = new Set<(displays: Display[]) => void>();
  let details: ScreenDetails | null = null;
  const followed = new WeakSet<ScreenDetailed>();

  async function list(): Promise<Display[]> {
    if (!details && (await permissionGranted())) await open();
    if (details) return sortDisplays(details.screens.map((one) => toDisplay(one, details)));
    return host.screen.isExtended ? [] : [onlyDisplay(host)];
  }

  async function ask(): Promise<Display[]> {
    if (!details) await open();
    return list();
  }

  async function permissionGranted(): Promise<boolean> {
    try {
      return (await host.permission()).state === 'granted';
    } catch {
      return false;
    }
  }

  async function open(): Promise<void> {
    try {
      const opened = (await host.getScreenDetails?.()) ?? null;
      if (!opened || details) return;
      details = opened;
      followScreens();
      opened.addEventListener('screenschange', () => {
        followScreens();
        tell();
      });
      opened.addEventListener('currentscreenchange', tell);
      tell();
    } catch {
      // Refused by the person: the list stays as short as the browser makes it.
    }
  }

  /** `screenschange` tells of displays that come and go; a new resolution is told by the display. */
  function followScreens(): void {
    for (const one of details?.screens ?? []) {
      if (followed.has(one)) continue;
      followed.add(one);
      one.addEventListener('change', tell);
    }
  }

  function tell(): void {
    void list().then((displays) => {
      for (const listener of listeners) listener(displays);
    });
  }

  host.screen.addEventListener('change', tell);
  void host.permission().then(
    (status) => status.addEventListener('change', tell),
    () => undefined,
  );

  return {
    list,
    ask,
    watch(listener) {
      listeners.add(listener);
      void list().then((displays) => {
        if (listeners.has(listener)) listener(displays);
      });
      return () => listeners.delete(listener);
    },
  };
}

function toDisplay(one: ScreenDetailed, details: ScreenDetails | null): Display {
  return {
    // The browser gives displays no name of their own; the place is unique at any one time.
    id: `${one.left},${one.top},${one.width}x${one.height}`,
    label: one.label,
    primary: one.isPrimary,
    internal: one.isInternal,
    console: one === details?.currentScreen,
    x: one.left,
    y: one.top,
    width: one.width,
    height: one.height,
    scale: one.devicePixelRatio,
  };
}

/** Without the permission, a single display is all the same known to be single. */
function onlyDisplay({ screen, devicePixelRatio }: ScreensHost): Display {
  return {
    id: 'only',
    label: '',
    primary: true,
    internal: false,
    console: true,
    x: 0,
    y: 0,
    width: screen.width,
    height: screen.height,
    scale: devicePixelRatio,
  };
}
