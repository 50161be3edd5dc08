import type { SendOutcome } from '#kit/connection.ts';
import type { InkCommand } from '#protocol/ink.ts';
import type { ErrorCode } from '#protocol/errors.ts';

/** What must not be lost on its way: finished strokes and what the eraser took. */
export type KeptCommand = Extract<InkCommand, { type: 'ink/draw' | 'ink/write' | 'ink/erase' }>;

/**
 * Holds each command until the app has it on disk, and sends all that are left, in their order,
 * when the connection is back. The app counts the same stroke once, so twice does no harm.
 */
export interface InkOutbox {
  put(command: KeptCommand): void;
  /** The connection is open (again). */
  sendAll(): void;
  /** What the disk does not have yet. */
  waiting(): readonly KeptCommand[];
}

export interface InkOutboxDeps {
  send: (command: KeptCommand) => Promise<SendOutcome>;
  /** Refused for good: it will not be sent again. */
  refused: (command: KeptCommand, code: ErrorCode) => void;
}

export function createInkOutbox({ send, refused }: InkOutboxDeps): InkOutbox {
  const left = new Set<KeptCommand>();

  async function post(command: KeptCommand): Promise<void> {
    const outcome = await send(command);
    if (outcome.ok) left.delete(command);
    else if (outcome.refusal.code !== 'wire/no-answer' && left.delete(command)) {
      refused(command, outcome.refusal.code);
    }
  }

  return {
    put(command) {
      // A text as it was a moment ago is told by what it is now.
      for (const old of left) if (isEarlier(old, command)) left.delete(old);
      left.add(command);
      void post(command);
    },
    sendAll() {
      for (const command of left) void post(command);
    },
    waiting: () => [...left],
  };
}

function isEarlier(old: KeptCommand, now: KeptCommand): boolean {
  return old.type === 'ink/write' && now.type === 'ink/write' && old.stroke.id === now.stroke.id;
}
