/** The part of the Window Management API that Ardoise uses; TypeScript's DOM types lack it. */

export interface ScreenDetailed extends EventTarget {
  readonly label: string;
  readonly isPrimary: boolean;
  readonly isInternal: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly devicePixelRatio: number;
}

export interface ScreenDetails extends EventTarget {
  readonly screens: readonly ScreenDetailed[];
  readonly currentScreen: ScreenDetailed;
}

/** The browser's screen without the permission: only whether there is more than one. */
export interface PlainScreen extends EventTarget {
  readonly isExtended?: boolean;
  readonly width: number;
  readonly height: number;
}

/** What the displays' part needs of a browser window; a test hands in its own. */
export interface ScreensHost {
  readonly screen: PlainScreen;
  readonly devicePixelRatio: number;
  getScreenDetails?: () => Promise<ScreenDetails>;
  /** The permission's status; rejects where the browser does not know it. */
  permission(): Promise<PermissionStatusLike>;
}

export interface PermissionStatusLike extends EventTarget {
  readonly state: PermissionState;
}

/** The real window as a `ScreensHost`. */
export function screensOfWindow(page: Window): ScreensHost {
  const managed = page as Window & { getScreenDetails?: () => Promise<ScreenDetails> };
  const details = managed.getScreenDetails?.bind(page);
  return {
    screen: page.screen as unknown as PlainScreen,
    devicePixelRatio: page.devicePixelRatio,
    ...(details ? { getScreenDetails: details } : {}),
    permission: () =>
      page.navigator.permissions.query({ name: 'window-management' as PermissionName }),
  };
}
