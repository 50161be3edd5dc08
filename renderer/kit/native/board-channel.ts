import * as z from 'zod/mini';

/** The name of the board's window and of the channel between it and the console. */
export const BOARD_NAME = 'ardoise-board';

/** A console asks who is there (after a reload it has lost its handle); the board answers. */
export const boardMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('who') }),
  z.object({ kind: z.literal('here'), x: z.number(), y: z.number() }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('bye') }),
]);
export type BoardMessage = z.infer<typeof boardMessage>;

/** Both ends of the channel; a test hands in its own. */
export interface BoardChannel {
  send(message: BoardMessage): void;
  listen(listener: (message: BoardMessage) => void): void;
}

/** The real channel between the pages of this origin. */
export function openBoardChannel(): BoardChannel {
  const channel = new BroadcastChannel(BOARD_NAME);
  return {
    send: (message) => channel.postMessage(message),
    listen(listener) {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        const parsed = boardMessage.safeParse(event.data);
        if (parsed.success) listener(parsed.data);
      });
    },
  };
}
