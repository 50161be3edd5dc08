import { laptopViewInputs } from '#classroom/rules/views.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { CLOSE, frameText, type LiveNews } from '#protocol/wire.ts';
import type { AppState } from '../state/app-state.ts';
import { boardView, consoleView, laptopViewOf, remoteView } from '../state/views.ts';
import { createAudience, type Audience, type PageSocket } from './audience.ts';

type Since = { epoch: string; seq: number } | undefined;
type TeacherRole = 'console' | 'board' | 'remote';

/** All audiences, and what each is shown when the state changes. */
export interface Hub {
  showBoard(state: AppState): void;
  showAll(state: AppState): void;
  /**
   * Straight to the boards: no state, no disk, no place in the sequence. The console's picture of
   * the board shows a phone's laser too; its own it has drawn already.
   */
  pass(news: LiveNews): void;
  join(role: TeacherRole, socket: PageSocket, since: Since): () => void;
  /**
   * Puts a laptop's page in its audience; an older page of the same laptop is sent away. The
   * returned function takes it out and answers whether the laptop has no page any more.
   */
  joinLaptop(state: AppState, laptop: string, socket: PageSocket, since: Since): () => boolean;
  countOf(role: TeacherRole): number;
}

interface LaptopAudience {
  audience: Audience;
  inputs: readonly unknown[];
}

export function createHub(epoch: string, first: AppState, app: ConsoleView['app']): Hub {
  const teacher = {
    console: createAudience(epoch, consoleView(first, app)),
    board: createAudience(epoch, boardView(first)),
    remote: createAudience(epoch, remoteView(first)),
  };
  const laptops = new Map<string, LaptopAudience>();

  function showLaptops(state: AppState): void {
    for (const [id, entry] of laptops) {
      const inputs = laptopViewInputs(state.classroom, id);
      if (sameInputs(inputs, entry.inputs)) continue;
      entry.inputs = inputs;
      const view = laptopViewOf(state, id);
      if (view) {
        entry.audience.show(view);
      } else {
        laptops.delete(id);
        for (const socket of entry.audience.sockets()) socket.close(CLOSE.sessionClosed);
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
    },
    join(role, socket, since) {
      teacher[role].join(socket, since);
      return () => teacher[role].leave(socket);
    },
    joinLaptop(state, laptop, socket, since) {
      const known = laptops.get(laptop);
      const view = laptopViewOf(state, laptop);
      if (!view) {
        socket.close(CLOSE.sessionClosed);
        return () => false;
      }
      const inputs = laptopViewInputs(state.classroom, laptop);
      const entry = known ?? { audience: createAudience(epoch, view), inputs };
      laptops.set(laptop, entry);
      if (known) {
        known.inputs = inputs;
        known.audience.show(view);
      }
      for (const older of entry.audience.sockets()) {
        entry.audience.leave(older);
        older.close(CLOSE.takenOver);
      }
      entry.audience.join(socket, since);
      return () => {
        entry.audience.leave(socket);
        return laptops.get(laptop) === entry && entry.audience.sockets().length === 0;
      };
    },
    countOf: (role) => teacher[role].sockets().length,
  };
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
