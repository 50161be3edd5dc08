import { POINT_SIZE, type LiveInk } from '#protocol/ink.ts';
import { frameText } from '#protocol/wire.ts';
import type { PageSocket } from './audience.ts';

/**
 * Strokes in progress on their way to laptops that follow the board. Thirty laptops share one
 * school's Wi-Fi: pieces are gathered and sent together, and a laptop whose socket has not taken the
 * last ones gets the next ones when it has. Nothing of it is kept; the finished stroke comes anyway.
 */
export interface LiveLaptops {
  /** `followers` are asked for when the pieces go out. */
  pass(piece: LiveInk): void;
}

export const GATHER_MS = 60;
/** Bytes that a socket may still have to take. */
const BUSY_BYTES = 8 * 1024;
/** A laptop so far behind waits for the finished strokes. */
const PIECES_KEPT = 40;

type Pieces = ReadonlyMap<string, LiveInk>;

export function createLiveLaptops(
  followers: () => readonly PageSocket[],
  setTimer: (callback: () => void, ms: number) => void,
): LiveLaptops {
  let gathered: Pieces = new Map();
  const behind = new Map<PageSocket, Pieces>();
  let planned = false;

  function plan(): void {
    if (planned) return;
    planned = true;
    setTimer(send, GATHER_MS);
  }

  function send(): void {
    planned = false;
    const fresh = gathered;
    gathered = new Map();
    const texts = textsOf(fresh);
    const sockets = followers();
    for (const socket of behind.keys()) if (!sockets.includes(socket)) behind.delete(socket);
    for (const socket of sockets) {
      if (!socket.isOpen) continue;
      const waiting = behind.get(socket);
      if ((socket.backlog ?? 0) > BUSY_BYTES) {
        behind.set(socket, [...fresh.values()].reduce(withPiece, waiting ?? new Map()));
        continue;
      }
      behind.delete(socket);
      const all = waiting ? textsOf([...fresh.values()].reduce(withPiece, waiting)) : texts;
      for (const text of all) socket.send(text);
    }
    if (behind.size > 0) plan();
  }

  return {
    pass(piece) {
      gathered = withPiece(gathered, piece);
      plan();
    },
  };
}

function textsOf(pieces: Pieces): string[] {
  return [...pieces.values()].map((live) => frameText({ type: 'live', live }));
}

/** Two pieces of one stroke as one, however they overlap. */
function withPiece(pieces: Pieces, piece: LiveInk): Pieces {
  const before = pieces.get(piece.stroke);
  const next = new Map(pieces).set(piece.stroke, before ? joined(before, piece) : piece);
  for (const oldest of next.keys()) {
    if (next.size <= PIECES_KEPT) break;
    next.delete(oldest);
  }
  return next;
}

export function joined(before: LiveInk, piece: LiveInk): LiveInk {
  const kept = piece.from - before.from;
  const reaches = kept >= 0 && before.points.length >= kept * POINT_SIZE;
  if (before.cancelled || piece.cancelled || !reaches) return piece;
  const points = [...before.points.slice(0, kept * POINT_SIZE), ...piece.points];
  return { ...piece, from: before.from, points };
}
