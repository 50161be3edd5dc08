import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection, ConnectionState } from '#kit/connection.ts';
import type { RemoteCommand } from '#protocol/commands.ts';
import type { RemoteView } from '#protocol/views.ts';
import { CLOSE } from '#protocol/wire.ts';

/** What the phone shows. */
export type Screen =
  /** Opened without a QR code. */
  | 'unpaired'
  | 'connecting'
  | 'controls'
  /** The session is over. */
  | 'over'
  /** The teacher removed this phone, or its code was used, replaced or closed. */
  | 'refused'
  /** The same page is open in another tab of this phone. */
  | 'elsewhere'
  | 'trouble';

export interface RemoteState extends ConnectionState<RemoteView> {
  paired: boolean;
  /** True while the last press has not reached the board; told in one line. */
  missed: boolean;
}

export interface RemoteStore {
  state: StoreApi<RemoteState>;
  press(command: RemoteCommand): Promise<void>;
  /** The laser: many a second, not felt, and of no use when late. */
  point(command: RemoteCommand): void;
  comeBack(): void;
}

export interface RemoteDeps {
  /** Null when there is no secret to say hello with. */
  connection: Connection<RemoteView, RemoteCommand> | null;
  /** Called when the pairing has ended for good. */
  forget(): void;
  /** Absent where the phone cannot. */
  vibrate: ((pattern: number[]) => void) | null;
}

const FELT = [12];
const MISSED = [40, 60, 40];

export function createRemoteStore({ connection, forget, vibrate }: RemoteDeps): RemoteStore {
  const state = createStore<RemoteState>(() => ({
    view: null,
    status: 'connecting',
    closedBy: null,
    paired: connection !== null,
    missed: false,
  }));

  connection?.store.subscribe(({ view, status, closedBy }) => {
    if (closedBy === CLOSE.sessionClosed || closedBy === CLOSE.notAllowed) forget();
    state.setState({ view, status, closedBy });
  });

  return {
    state,
    async press(command) {
      vibrate?.(FELT);
      const outcome = await connection?.send(command);
      const missed = outcome?.ok !== true;
      if (missed) vibrate?.(MISSED);
      state.setState({ missed });
    },
    point: (command) => void connection?.send(command),
    comeBack: () => connection?.reconnect(),
  };
}

/** Which screen belongs to the state of the link. */
export function screenOf(state: Omit<RemoteState, 'missed'>): Screen {
  if (!state.paired) return 'unpaired';
  if (state.status !== 'closed') return state.view === null ? 'connecting' : 'controls';
  switch (state.closedBy) {
    case CLOSE.sessionClosed:
      return 'over';
    case CLOSE.notAllowed:
      return 'refused';
    case CLOSE.takenOver:
      return 'elsewhere';
    default:
      return 'trouble';
  }
}
