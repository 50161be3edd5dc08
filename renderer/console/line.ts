import { openConsoleLine, type ConsoleLine } from '#kit/line/console-line.ts';

let opened: ConsoleLine | undefined;

/** This console's line to its board, past the app; see `#kit/line/messages.ts`. */
export function line(): ConsoleLine {
  opened ??= openConsoleLine();
  return opened;
}
