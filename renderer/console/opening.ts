import { line } from './line.ts';
import { openAhead } from './page-renderer/first-page.ts';
import { rememberFile, type OpenedAhead } from './page-renderer/local-files.ts';
import { connection } from './store.ts';

/**
 * A file dropped on an empty desk: its first page is drawn from the disk it lies on and given to the
 * board while the app takes the file in. If the app refuses it, the board takes the page away again.
 */
export interface Opening {
  /** The app keeps the file under this name; null: it does not. */
  kept(importId: string, blob: string | null): void;
  /** The file does not come. */
  withdraw(): void;
}

/** A drawing that takes longer is given up; the page is then drawn as any other. */
const LIMIT_MS = 5000;

export function beginOpening(file: File): Opening {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), LIMIT_MS);
  let given = false;

  async function begin(): Promise<OpenedAhead | undefined> {
    if (!deskIsEmpty()) return undefined;
    const ahead = await openAhead(file, stop.signal);
    if (!ahead) return undefined;
    // Once the lesson is there its page reaches the board as any other.
    if (deskIsEmpty() && !stop.signal.aborted) {
      given = true;
      await line().give({ kind: 'opening', picture: ahead.firstPage });
    }
    if (!stop.signal.aborted) return ahead;
    if (given) line().tell({ kind: 'withdrawn' });
    close(ahead);
    return undefined;
  }

  /** Even a drawing that nothing can end holds nobody. */
  const givenUp = new Promise<undefined>((resolve) =>
    stop.signal.addEventListener('abort', () => resolve(undefined), { once: true }),
  );
  const opened = Promise.race([begin().catch(() => undefined), givenUp]);
  void opened.then(() => clearTimeout(limit));

  function takeAway(): void {
    stop.abort();
    if (given) line().tell({ kind: 'withdrawn' });
  }

  function withdraw(): void {
    takeAway();
    void opened.then((ahead) => ahead && close(ahead));
  }

  return {
    kept(importId, blob) {
      if (blob === null) return withdraw();
      rememberFile(blob, { file, opened });
      whenRefused(importId, takeAway);
    },
    withdraw,
  };
}

function deskIsEmpty(): boolean {
  return connection.store.getState().view?.lesson === null;
}

/** The document itself stays with the file: nobody will ask for it, and a reload frees it. */
function whenRefused(importId: string, takeAway: () => void): void {
  const unsubscribe = connection.store.subscribe(({ view }) => {
    const state = view?.imports[importId]?.state;
    const notYet = state === undefined && view?.lesson === null;
    if (state === 'reading' || notYet) return;
    unsubscribe();
    if (state !== undefined) takeAway();
  });
}

function close({ task, firstPage }: OpenedAhead): void {
  firstPage.close();
  void task.destroy().catch(() => undefined);
}
