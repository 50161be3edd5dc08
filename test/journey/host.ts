import type { Page } from '@playwright/test';
import type { Box } from '#test/rig/two-displays.ts';

/** What shows the app: Chromium's windows or Electron's. The journey is the same in both. */
export interface Host {
  /** Starts the app on its data folder and opens the console; also after `kill`. */
  start(): Promise<void>;
  /** `kill -9` of the app, as a power cut does. */
  kill(): Promise<void>;
  /** The console's page of the app that runs now. */
  console(): Page;
  /** The board's page, once it is open. */
  board(): Promise<Page>;
  /** The X display and the place on it where the projector's picture lies. */
  readonly projector: { readonly display: string; readonly box: Box };
  /** Where laptops come in: the port of the class's listener. */
  readonly classPort: number;
  end(): Promise<void>;
}
