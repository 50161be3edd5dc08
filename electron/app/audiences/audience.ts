import { LIMITS } from '#protocol/limits.ts';
import { diffOfShared } from '#protocol/patch.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import { frameText } from '#protocol/wire.ts';

/** All that is known of a page's socket. */
export interface PageSocket {
  readonly isOpen: boolean;
  /** Bytes that the other end has not taken yet. */
  readonly backlog?: number;
  send(text: string): void;
  close(code: number): void;
}

/**
 * The pages that see the same view. A change is made into a patch and into text once, however many
 * pages there are; the last ones are kept so that a page that was away for a moment gets just them.
 */
export interface Audience {
  join(socket: PageSocket, since: { epoch: string; seq: number } | undefined): void;
  leave(socket: PageSocket): void;
  show(view: object): void;
  sockets(): PageSocket[];
}

export function createAudience(epoch: string, first: object): Audience {
  const sockets = new Set<PageSocket>();
  let view = first;
  let seq = 0;
  let kept: string[] = [];

  function welcome(socket: PageSocket): void {
    socket.send(frameText({ type: 'welcome', protocol: PROTOCOL_VERSION, epoch, seq, view }));
  }

  function resume(socket: PageSocket, from: number): void {
    socket.send(frameText({ type: 'resumed', epoch, seq }));
    for (const text of kept.slice(kept.length - (seq - from))) socket.send(text);
  }

  return {
    join(socket, since) {
      sockets.add(socket);
      const missed = since?.epoch === epoch ? seq - since.seq : Infinity;
      if (since && missed >= 0 && missed <= kept.length) resume(socket, since.seq);
      else welcome(socket);
    },
    leave: (socket) => void sockets.delete(socket),
    show(next) {
      if (next === view) return;
      const patch = diffOfShared(view, next);
      view = next;
      if (patch.length === 0) return;
      seq += 1;
      const text = frameText({ type: 'change', seq, patch });
      kept = [...kept, text].slice(-LIMITS.changesKept);
      for (const socket of sockets) if (socket.isOpen) socket.send(text);
    },
    sockets: () => [...sockets],
  };
}
