import { openBoardChannel, type BoardChannel } from './board-channel.ts';
import { enterFullscreenOnGesture } from './fullscreen.ts';

/**
 * The board's end of the native bridge; its page calls this once. Tells a console that asks that it
 * is here, closes when told to, and goes full screen at the first gesture where it is not yet.
 */
export function startBoardPage(
  page: Window = window,
  channel: BoardChannel = openBoardChannel(),
): void {
  enterFullscreenOnGesture(page);
  const here = () =>
    channel.send({
      kind: 'here',
      x: page.screenX + page.outerWidth / 2,
      y: page.screenY + page.outerHeight / 2,
    });
  channel.listen((message) => {
    if (message.kind === 'who') here();
    if (message.kind === 'close') page.close();
  });
  page.addEventListener('pagehide', () => channel.send({ kind: 'bye' }));
  here();
}
