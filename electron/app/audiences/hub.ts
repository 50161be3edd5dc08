import { sameLaptopView } from '#classroom/rules/laptop-view.ts';
import type { BoardSight, ConsoleView } from '#protocol/views.ts';
import { CLOSE, frameText, type Hello, type LiveNews } from '#protocol/wire.ts';
import type { AppState } from '../state/app-state.ts';
import { boardSight, boardView, consoleView, laptopViewOf, remoteView } from '../state/views.ts';
import { createAudience, type Audience, type PageSocket } from './audience.ts';
import { createLiveLaptops } from './live-laptops.ts';

type Since = { epoch: string; seq: number } | undefined;
type TeacherRole = 'console' | 'board' | 'remote';

/** All audiences, and what each is shown when the state changes. */
export interface Hub {
  showBoard(state: AppState): void;
  showAll(state: AppState): void;
  /**
   * Straight to the boards: no state, no disk, no place in the sequence. The console's picture of
   * the board shows a phone's laser too; its own it has drawn already. Strokes also go to the laptops
   * that follow the board.
   */
  pass(news: LiveNews): void;
  join(role: TeacherRole, socket: PageSocket, since: Since): () => void;
  /**
   * Puts a laptop's page in its audience; an older page of the same laptop is sent away. The
   * returned function takes it out and answers whether the laptop has no page any more. A hello
   * that comes late, behind a newer one of the same page, is sent away itself.
   */
  joinLaptop(
    state: AppState,
    laptop: string,
    socket: PageSocket,
    hello: Pick<Hello, 'since' | 'opening'>,
  ): () => boolean;
  countOf(role: TeacherRole): number;
}

export function createHub(epoch: string, first: AppState, app: ConsoleView['app']): Hub {
  const teacher = {
    console: createAudience(epoch, consoleView(first, app)),
    board: createAudience(epoch, boardView(first)),
    remote: createAudience(epoch, remoteView(first)),
  };
  const laptops = new Map<string, Audience>();
  const openings = new WeakMap<PageSocket, NonNullable<Hello['opening']>>();
  /** What the laptops' views were made of when they were last shown. */
  let shown = shownOf(first);

  const liveLaptops = createLiveLaptops(
    () => (shown.sight ? [...laptops.values()].flatMap((one) => one.sockets()) : []),
    (callback, ms) => setTimeout(callback, ms).unref(),
  );

  function showLaptops(state: AppState): void {
    const before = shown;
    shown = shownOf(state);
    const sameSight = shown.sight === before.sight;
    for (const [id, audience] of laptops) {
      const sameMeasure = (shown.measuring === id) === (before.measuring === id);
      const sameRest = sameSight && sameMeasure;
      if (sameRest && sameLaptopView(state.classroom, before.classroom, id)) continue;
      const view = laptopViewOf(state, id);
      if (view) {
        audience.show(view);
      } else {
        laptops.delete(id);
        for (const socket of audience.sockets()) socket.close(CLOSE.sessionClosed);
      }
    }
  }

  return {
    showBoard: (state) => teacher.board.show(boardView(state)),
    showAll(state) {
      teacher.board.show(boardView(state));
      teacher.console.show(consoleView(state, app));
      teacher.remote.show(remoteView(state));
      showLaptops(state);
    },
    pass(news) {
      const text = frameText({ type: 'live', live: news });
      const elsewhere = news.type === 'laser/point' && news.at?.on !== 'page';
      const sockets = [...teacher.board.sockets(), ...(elsewhere ? teacher.console.sockets() : [])];
      for (const socket of sockets) if (socket.isOpen) socket.send(text);
      if (news.type === 'ink/live' && shows(shown.sight, news.step)) liveLaptops.pass(news);
    },
    join(role, socket, since) {
      teacher[role].join(socket, since);
      return () => teacher[role].leave(socket);
    },
    joinLaptop(state, laptop, socket, { since, opening }) {
      const known = laptops.get(laptop);
      const view = laptopViewOf(state, laptop);
      if (!view) {
        socket.close(CLOSE.sessionClosed);
        return () => false;
      }
      if (opening && known?.sockets().some((one) => isNewer(openings.get(one), opening))) {
        socket.close(CLOSE.takenOver);
        return () => false;
      }
      if (opening) openings.set(socket, opening);
      const audience = known ?? createAudience(epoch, view);
      laptops.set(laptop, audience);
      known?.show(view);
      for (const older of audience.sockets()) {
        audience.leave(older);
        older.close(CLOSE.takenOver);
      }
      audience.join(socket, since);
      return () => {
        audience.leave(socket);
        return laptops.get(laptop) === audience && audience.sockets().length === 0;
      };
    },
    countOf: (role) => teacher[role].sockets().length,
  };
}

/** Whether a step is on the wall, for those who follow it. */
function shows(sight: BoardSight | null, step: string): boolean {
  return sight !== null && (sight.page?.step === step || sight.beside?.step === step);
}

/** What laptops' views are made of. */
function shownOf(state: AppState) {
  const { measuring } = state.live.network;
  return { classroom: state.classroom, sight: boardSight(state), measuring };
}

function isNewer(other: Hello['opening'], opening: NonNullable<Hello['opening']>): boolean {
  return other?.page === opening.page && other.nth > opening.nth;
}
