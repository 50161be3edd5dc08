import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  mayOfferRemote,
  pairRemote,
  remoteIsHere,
  removeRemote,
} from '#classroom/rules/remotes.ts';
import type { RemoteCommand } from '#protocol/commands.ts';
import { accept, refuse, type ErrorCode, type Outcome } from '#protocol/errors.ts';
import type { RemotesCommand } from '#protocol/remote.ts';
import { CLOSE, type Hello } from '#protocol/wire.ts';
import type { PageSocket } from './audiences/audience.ts';
import type { Hub } from './audiences/hub.ts';
import type { Engine } from './engine.ts';
import type { PageHandler, Reply } from './listeners/wire.ts';
import { withLive, type AppState } from './state/app-state.ts';

/** The teacher's phones at the class's door: pairing, coming back, and being sent away. */
export interface Remotes {
  welcome(
    hello: Hello,
    socket: PageSocket,
    ready: (handler: PageHandler | { close: number }) => void,
  ): void;
  /** Sends away whoever is no longer a remote in this state. */
  follow(state: AppState): void;
}

export interface RemotesDeps {
  engine: Engine;
  hub: Hub;
  teach: (command: RemoteCommand, reply: Reply) => void;
  refused: (code: ErrorCode) => void;
}

const SECRET_BYTES = 32;

/** What the console asks about phones. */
export function orderRemotes(engine: Engine, command: RemotesCommand, reply: Reply): void {
  engine.submit({ apply: (state) => reduceRemotes(state, command), settle: reply });
}

function reduceRemotes(state: AppState, command: RemotesCommand): Outcome<AppState, undefined> {
  switch (command.type) {
    case 'remote/offer': {
      const may = mayOfferRemote(state.classroom);
      const remoteOffer = randomBytes(SECRET_BYTES).toString('hex');
      return may.ok ? accept(withLive(state, { remoteOffer })) : may;
    }
    case 'remote/withdraw':
      return accept(withLive(state, { remoteOffer: null }));
    case 'remote/remove': {
      const outcome = removeRemote(state.classroom, command.remote);
      return outcome.ok ? accept({ ...state, classroom: outcome.state }) : outcome;
    }
  }
}

export function createRemotes(deps: RemotesDeps): Remotes {
  const { engine, hub } = deps;
  const connected = new Map<string, PageSocket>();

  function welcome(
    hello: Hello,
    socket: PageSocket,
    ready: (handler: PageHandler | { close: number }) => void,
  ): void {
    const { token, pairing } = hello;
    let remote: string | null = null;
    engine.submit({
      apply: (state, context) => {
        if (token === undefined || pairing === undefined) return refuse('wire/not-allowed');
        const proof = proofOf(pairing, token);
        remote = remoteWith(state, proof);
        if (remote !== null) return accept(here(state, remote, true));
        const { remoteOffer } = state.live;
        if (remoteOffer === null || !sameSecret(digest(remoteOffer), digest(pairing))) {
          return refuse('wire/not-allowed');
        }
        const outcome = pairRemote(state.classroom, proof, context);
        if (!outcome.ok) return outcome;
        remote = outcome.result?.remote ?? '';
        // Used: whoever else has seen the code can do nothing with it any more.
        const used = withLive({ ...state, classroom: outcome.state }, { remoteOffer: null });
        return accept(here(used, remote, true));
      },
      settle(outcome) {
        if (outcome.ok && remote !== null) return ready(serve(remote, hello, socket));
        if (!outcome.ok) deps.refused(outcome.refusal.code);
        const final = !outcome.ok && !outcome.refusal.code.startsWith('storage/');
        ready({ close: final ? CLOSE.notAllowed : CLOSE.goingAway });
      },
    });
  }

  function serve(remote: string, hello: Hello, socket: PageSocket): PageHandler {
    connected.get(remote)?.close(CLOSE.takenOver);
    connected.set(remote, socket);
    const leave = hub.join('remote', socket, hello.since);
    let pointing = false;
    return {
      command(command, reply) {
        if (!engine.state().classroom.remotes[remote]) return reply(refuse('wire/not-allowed'));
        // The schema of the role has parsed it: see readCommand.
        const given = command as RemoteCommand;
        if (given.type === 'laser/point') pointing = given.at !== null;
        deps.teach(given, reply);
      },
      gone() {
        leave();
        // Lost while it pointed: its dot must not stay behind.
        if (pointing) deps.teach({ type: 'laser/point', at: null }, () => undefined);
        if (connected.get(remote) !== socket) return;
        connected.delete(remote);
        engine.update((state) => here(state, remote, false));
      },
    };
  }

  return {
    welcome,
    follow(state) {
      const { remotes, session } = state.classroom;
      for (const [remote, socket] of connected) {
        if (remotes[remote]) continue;
        connected.delete(remote);
        socket.close(session ? CLOSE.notAllowed : CLOSE.sessionClosed);
      }
      // An offer is of its session; the next one makes its own.
      if (!session && state.live.remoteOffer !== null) {
        engine.update((current) => withLive(current, { remoteOffer: null }));
      }
    },
  };
}

function here(state: AppState, remote: string, isHere: boolean): AppState {
  return { ...state, classroom: remoteIsHere(state.classroom, remote, isHere) };
}

/** All are compared, and each in constant time: how long it takes tells nothing. */
function remoteWith(state: AppState, proof: string): string | null {
  let found: string | null = null;
  for (const remote of Object.values(state.classroom.remotes)) {
    if (sameSecret(remote.proof, proof)) found = remote.id;
  }
  return found;
}

/** Pairing and phone together: the secret alone, seen over a shoulder, opens nothing afterwards. */
function proofOf(pairing: string, token: string): string {
  return digest(`${pairing} ${token}`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}
