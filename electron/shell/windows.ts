import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  Session,
  WebContents,
} from 'electron';
import type { BoardSurface } from './board.ts';

/** Kept apart from whatever else Electron stores; in memory, for the app's secret changes anyway. */
export const PARTITION = 'ardoise';

const LOCKED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  partition: PARTITION,
} as const;

/** The teacher's window. */
export function consoleOptions(preload: string, title: string): BrowserWindowConstructorOptions {
  return {
    title,
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: { ...LOCKED, preload },
  };
}

/** The class's window, where its display is. It has no preload: it may ask the shell nothing. */
export function boardOptions(bounds: Rectangle, title: string): BrowserWindowConstructorOptions {
  return {
    title,
    ...bounds,
    // A window goes full screen on the display it stands on: there is no way to name another.
    fullscreenable: true,
    frame: false,
    backgroundColor: '#000000',
    show: false,
    skipTaskbar: true,
    autoHideMenuBar: true,
    // While the teacher works in the console, the board must go on drawing.
    // Films and sounds begin when the teacher says so: no click on the board comes first.
    webPreferences: {
      ...LOCKED,
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  };
}

/** The only permissions pages get: what a click on the console needs and the board's full screen. */
const PERMITTED = new Set<string>(['fullscreen', 'clipboard-sanitized-write']);

/** Refuses every other permission to every page, but the microphone of the noise level. */
export function lockPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const ear = permission === 'media' && media.length > 0 && !media.includes('video');
    answer(PERMITTED.has(permission) || ear);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, _origin, { mediaType }) =>
      PERMITTED.has(permission) || (permission === 'media' && mediaType === 'audio'),
  );
}

/** Keeps a page at the app's own address and lets it open no window. */
export function lockNavigation(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  origin: () => string | null,
): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (!isHome(event.url, origin())) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Whether an address is one of the app's. */
export function isHome(url: string, origin: string | null): boolean {
  return URL.canParse(url) && new URL(url).origin === origin;
}

/** A board's window as its rules see it. */
export function boardSurface(
  window: Pick<
    BrowserWindow,
    | 'getBounds'
    | 'setBounds'
    | 'hide'
    | 'setFullScreen'
    | 'isFullScreen'
    | 'isDestroyed'
    | 'destroy'
    | 'on'
  > &
    Pick<BrowserWindow, 'showInactive'>,
): BoardSurface {
  return {
    bounds: () => window.getBounds(),
    place(bounds) {
      if (window.isDestroyed()) return;
      // A window that is full screen stays where it is, whatever bounds it is given.
      if (window.isFullScreen()) window.setFullScreen(false);
      window.setBounds(bounds);
      // The keyboard stays with the console.
      window.showInactive();
      window.setFullScreen(true);
    },
    hide() {
      if (window.isDestroyed()) return;
      // Hidden in full screen, some systems leave a black space behind.
      if (window.isFullScreen()) window.setFullScreen(false);
      window.hide();
    },
    close() {
      if (!window.isDestroyed()) window.destroy();
    },
    onClosed(listener) {
      window.on('closed', listener);
    },
  };
}
