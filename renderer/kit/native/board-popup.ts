import type { Display } from '#protocol/native-shell.ts';
import { BOARD_NAME, type BoardChannel } from './board-channel.ts';

/** The board's window as the console holds it. */
export interface BoardPopup {
  isClosed(): boolean;
  close(): void;
  focus(): void;
  /** Its middle on the desktop, or null while it cannot be told. */
  middle(): { x: number; y: number } | null;
}

export type OpenPopup = (display: Display) => BoardPopup | null;

/** Where the popup is to stand: all of that display. */
export function popupFeatures(display: Display): string {
  const { x, y, width, height } = display;
  return `popup,left=${x},top=${y},width=${width},height=${height}`;
}

/** Opens the real window; null when the browser blocks it. */
export function openPopup(display: Display): BoardPopup | null {
  const popup = window.open('/board/', BOARD_NAME, popupFeatures(display));
  if (!popup) return null;
  return {
    isClosed: () => popup.closed,
    close: () => popup.close(),
    focus: () => popup.focus(),
    middle: () => ({
      x: popup.screenX + popup.outerWidth / 2,
      y: popup.screenY + popup.outerHeight / 2,
    }),
  };
}

/** A board that was open before this page was (re)loaded: there is no handle, but it listens. */
export function adoptedPopup(
  channel: BoardChannel,
  middle: { x: number; y: number },
): BoardPopup & { leave(): void } {
  let closed = false;
  return {
    isClosed: () => closed,
    leave: () => {
      closed = true;
    },
    close() {
      closed = true;
      channel.send({ kind: 'close' });
    },
    focus: () => undefined,
    middle: () => middle,
  };
}
