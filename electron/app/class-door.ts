import type { IncomingMessage, Server } from 'node:http';
import { laptopArrives, laptopGoes, reduceLaptop } from '#classroom/rules/laptops.ts';
import type { LaptopCommand } from '#protocol/classroom.ts';
import type { RemoteCommand } from '#protocol/commands.ts';
import { accept } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { CLOSE, type Hello } from '#protocol/wire.ts';
import type { Hub } from './audiences/hub.ts';
import type { PageSocket } from './audiences/audience.ts';
import type { Engine } from './engine.ts';
import { createClassListener } from './listeners/class.ts';
import type { BlobStore } from '#storage/blobs.ts';
import { createH5pDoor } from './h5p-door.ts';
import { playElsewhere } from './listeners/play-elsewhere.ts';
import type { SendMedia } from './listeners/class-media.ts';
import { createGate } from './listeners/gate.ts';
import { guardServer } from './listeners/guard.ts';
import { listen } from './listeners/http.ts';
import { serveWire, type PageHandler, type Reply } from './listeners/wire.ts';
import type { LateAnswers } from './late-answers.ts';
import type { Network } from './network/create-network.ts';
import type { NetworkRoutes } from './network/routes.ts';
import { classAddress, isDoorWanted } from './network/state.ts';
import { createRemotes } from './remotes.ts';
import { withLive, type AppState } from './state/app-state.ts';

/**
 * The door for the laptops and the teacher's phone: open while a session is and for a while after it,
 * or for the check.
 */
export interface ClassDoor {
  /** Opens or closes the listener as the state says. */
  follow(state: AppState): void;
  /** Resolves once a listener that should be open is. */
  settled(): Promise<void>;
  port(): number | null;
  close(): Promise<void>;
}

export interface ClassDoorDeps {
  engine: Engine;
  hub: Hub;
  pages: { student: string; remote: string };
  /** The page that plays H5P packages, and where they are. */
  h5pPages: string;
  blobs: BlobStore;
  /** Sends what a laptop may fetch of the handed out media. */
  sendMedia: SendMedia;
  /** Gives a command of the teacher's phone to the part that it is for. */
  teach: (command: RemoteCommand, reply: Reply) => void;
  lateAnswers: LateAnswers;
  network: () => Pick<Network, 'reached' | 'measured'>;
  networkRoutes: NetworkRoutes;
  lang: string;
  /** Wanted port; the next free one is taken when it is in use. 0: any. */
  port: number;
  refused: () => void;
  log: (message: string, error: unknown) => void;
}

const PORTS_TRIED = 20;

/** A laptop that slept through the end still hears of it, and brings what it keeps. */
const OPEN_AFTER_SESSION_MS = 60 * 60_000;

export function createClassDoor(deps: ClassDoorDeps): ClassDoor {
  const { engine, hub } = deps;
  const remotes = createRemotes(deps);
  const h5p = createH5pDoor(deps);
  let open: { server: Server; port: number; end: () => void } | null = null;
  let work: Promise<void> = Promise.resolve();
  let wanted = false;
  let wasInSession = false;
  let awaiting: NodeJS.Timeout | null = null;

  function follow(state: AppState): void {
    remotes.follow(state);
    const inSession = state.classroom.session !== null;
    if (wasInSession && !inSession) awaitLateOnes();
    wasInSession = inSession;
    const now = isDoorWanted(state) || awaiting !== null;
    if (now === wanted) return;
    wanted = now;
    work = work.then(now ? openDoor : closeDoor).catch((error: unknown) => {
      deps.log('the class listener failed', error);
    });
  }

  function awaitLateOnes(): void {
    if (awaiting) clearTimeout(awaiting);
    awaiting = setTimeout(() => {
      awaiting = null;
      follow(engine.state());
    }, OPEN_AFTER_SESSION_MS).unref();
  }

  async function openDoor(): Promise<void> {
    if (open) return;
    const server = createClassListener({
      ...deps,
      networkRoutes: async (request, response, url) =>
        playElsewhere(request, response, url.pathname, h5p.port()) ||
        deps.networkRoutes(request, response, url),
    });
    server.on('connection', ({ remoteAddress }) => {
      if (isDoorWanted(engine.state())) deps.network().reached(remoteAddress);
    });
    const gate = createGate(() => performance.now());
    guardServer(server, gate);
    const wire = serveWire(server, {
      roles: ['laptop', 'remote'],
      frameBytes: LIMITS.classFrameBytes,
      rates: {
        frames: { perSecond: LIMITS.classCommandsPerSecond, burst: LIMITS.classCommandsBurst },
        bytes: { perSecond: LIMITS.classBytesPerSecond, burst: LIMITS.classBytesBurst },
      },
      gate,
      maxConnections: LIMITS.classConnections,
      outboundBytes: LIMITS.classOutboundBytes,
      allowed: isOwnPage,
      welcome,
      refused: deps.refused,
    });
    const port = await listenNear(server, deps.port);
    await h5p.open((own) => listenNear(own, port === 0 ? 0 : port + 1));
    open = { server, port, end: () => wire.close(CLOSE.goingAway) };
    const host = classAddress(engine.state().live.network);
    const address = host === null ? null : { url: `http://${host}:${port}` };
    engine.update((state) => withLive(state, { address }));
  }

  async function closeDoor(): Promise<void> {
    if (!open) return;
    const { server, end } = open;
    open = null;
    end();
    await h5p.close();
    server.closeIdleConnections();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      setTimeout(() => server.closeAllConnections(), 600).unref();
    });
    engine.update((state) => withLive(state, { address: null }));
  }

  function welcome(
    hello: Hello,
    socket: PageSocket,
    ready: (handler: PageHandler | { close: number }) => void,
  ): void {
    if (hello.role === 'remote') return remotes.welcome(hello, socket, ready);
    const { token, code, number, session } = hello;
    if (token === undefined || code === undefined) return ready({ close: CLOSE.notAllowed });
    let arrived = '';
    engine.submit({
      apply: (state, context) => {
        const outcome = laptopArrives(state.classroom, { token, code, number, session }, context);
        if (!outcome.ok) return outcome;
        arrived = outcome.result?.laptop ?? '';
        return accept({ ...state, classroom: outcome.state });
      },
      settle: (outcome) => {
        // A laptop that is known comes in also when the disk is full; its answers hear that they wait.
        const isKnown = arrived !== '' && engine.state().classroom.session?.laptops[arrived];
        if (outcome.ok || isKnown) return ready(serveLaptop(arrived, token, hello, socket));
        if (outcome.refusal.code === 'session/over') {
          return ready(deps.lateAnswers.serve(token, socket));
        }
        const final = outcome.refusal.code.startsWith('session/');
        ready({ close: final ? CLOSE.notAllowed : CLOSE.goingAway });
      },
    });
  }

  function serveLaptop(
    laptop: string,
    token: string,
    hello: Hello,
    socket: PageSocket,
  ): PageHandler {
    const leave = hub.joinLaptop(engine.state(), laptop, socket, hello);
    return {
      command(command, reply) {
        // The schema of the role has parsed it: see readCommand.
        const given = command as LaptopCommand;
        if (deps.lateAnswers.take(token, given, reply)) return;
        engine.submit({
          apply: (state, context) => {
            if (given.type === 'laptop/measured') deps.network().measured(laptop, given.test);
            const outcome = reduceLaptop(state.classroom, laptop, given, context);
            if (!outcome.ok) return outcome;
            return accept({ ...state, classroom: outcome.state }, outcome.result);
          },
          settle: reply,
        });
      },
      gone() {
        if (!leave()) return;
        engine.submit({
          apply: (state, { now }) =>
            accept({ ...state, classroom: laptopGoes(state.classroom, laptop, now) }),
        });
      },
    };
  }

  return {
    follow,
    settled: () => work,
    port: () => open?.port ?? null,
    async close() {
      wanted = false;
      if (awaiting) clearTimeout(awaiting);
      work = work.then(closeDoor);
      await work;
    },
  };
}

/** A page of another origin has no business here: another site, or a package in its sandbox. */
function isOwnPage({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || origin === `http://${host}`;
}

async function listenNear(server: Server, port: number): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await listen(server, port === 0 ? 0 : port + tried, '0.0.0.0');
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried >= PORTS_TRIED) throw error;
    }
  }
}
