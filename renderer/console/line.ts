import { openConsoleLine } from '#kit/line/console-line.ts';

/** This console's line to its board, past the app; see `#kit/line/messages.ts`. */
export const line = openConsoleLine();
