import type { MediaRun } from '#protocol/playing.ts';

/**
 * Makes a film or a sound do what the teacher has ordered, and tells where it really is. Only one
 * board of this PC plays: a second window shows the picture and stays silent and still.
 */
export interface Report {
  order: number;
  at: number;
  playing: boolean;
  blocked?: true;
}

export interface Player {
  /** The latest order; null: it stands at its beginning. */
  follow(run: MediaRun | null): void;
  end(): void;
}

const REPORT_EVERY_MS = 2000;
/** Nobody sees a difference below this, and every jump costs a moment. */
const SAME_PLACE = 0.3;

export function createPlayer(
  element: HTMLMediaElement,
  tell: (report: Report) => void,
  locks: Pick<LockManager, 'request'> = navigator.locks,
): Player {
  const ended = new AbortController();
  const { signal } = ended;
  let run: MediaRun | null = null;
  let obeyed: number | null = null;
  let mine = false;

  function report(playing: boolean, blocked?: true): void {
    if (!mine || run === null || signal.aborted) return;
    tell({ order: run.order, at: element.currentTime, playing, ...(blocked && { blocked }) });
  }

  function obey(): void {
    if (!mine || signal.aborted) return;
    const place = run === null ? 0 : placeNow(run);
    if (Math.abs(element.currentTime - place) > SAME_PLACE) element.currentTime = place;
    if (run === null || run.since === null) element.pause();
    else void play();
  }

  async function play(): Promise<void> {
    try {
      await element.play();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') report(false, true);
    }
  }

  const listen = (name: string, listener: () => void) =>
    element.addEventListener(name, listener, { signal });
  listen('playing', () => report(true));
  listen('ended', () => report(false));
  const timer = setInterval(() => {
    if (!element.paused && !element.ended) report(true);
  }, REPORT_EVERY_MS);
  // After a click on the board its browser lets it sound.
  for (const gesture of ['pointerdown', 'keydown']) {
    addEventListener(gesture, () => run?.blocked && void play(), { signal });
  }
  void locks
    .request('ardoise-player', { signal }, () => {
      mine = true;
      obey();
      return new Promise<void>((free) => signal.addEventListener('abort', () => free()));
    })
    .catch(() => undefined);

  return {
    follow(next) {
      const order = next?.order ?? null;
      run = next;
      // What this player has reported itself comes back to it.
      if (order === obeyed && order !== null) return;
      obeyed = order;
      obey();
    },
    end() {
      ended.abort();
      clearInterval(timer);
      element.pause();
      // Gives the file's connection back at once.
      element.removeAttribute('src');
      element.load();
    },
  };
}

function placeNow({ at, since }: MediaRun): number {
  return since === null ? at : at + Math.max(0, Date.now() - since) / 1000;
}
