import { line } from './line.ts';
import { openAhead } from './page-renderer/first-page.ts';
import { rememberFile, type OpenedAhead } from './page-renderer/local-files.ts';
import { connection } from './store.ts';

/**
 * A file dropped on an empty desk: its first page is drawn from the disk it lies on and given to the
 * board before the app has the file. If the app refuses it, the board takes the page away again.
 */
export interface Opening {
  /** Resolves when the page is given, or a moment later without it: the file need not wait longer. */
  readonly begun: Promise<void>;
  /** The app keeps the file under this name; null: it does not. */
  kept(importId: string, blob: string | null): void;
  /** The file does not come. */
  withdraw(): void;
}

/** The first page has the machine to itself for this long; then the file sets out as well. */
const ALONE_MS = 1000;

export function beginOpening(file: File): Opening {
  const stop = new AbortController();
  let opened: OpenedAhead | undefined;

  async function begin(): Promise<void> {
    if (connection.store.getState().view?.lesson !== null) return;
    const ahead = await openAhead(file, stop.signal);
    if (!ahead) return;
    if (stop.signal.aborted) return close(ahead);
    opened = ahead;
    await line().give({ kind: 'opening', picture: ahead.firstPage });
  }

  function withdraw(): void {
    stop.abort();
    if (!opened) return;
    line().tell({ kind: 'withdrawn' });
    close(opened);
    opened = undefined;
  }

  const pause = new Promise<void>((resolve) => setTimeout(resolve, ALONE_MS));
  return {
    begun: Promise.race([begin().catch(() => undefined), pause]),
    kept(importId, blob) {
      if (blob === null) return withdraw();
      // What is not drawn by now is drawn as any other page.
      stop.abort();
      rememberFile(blob, { file, opened });
      opened = undefined;
      withdrawIfRefused(importId);
    },
    withdraw,
  };
}

/** The document itself stays with the file: nobody will ask for it, and a reload frees it. */
function withdrawIfRefused(importId: string): void {
  const unsubscribe = connection.store.subscribe(({ view }) => {
    const state = view?.imports[importId]?.state;
    const notYet = state === undefined && view?.lesson === null;
    if (state === 'reading' || notYet) return;
    unsubscribe();
    if (state !== undefined) line().tell({ kind: 'withdrawn' });
  });
}

function close({ task, firstPage }: OpenedAhead): void {
  firstPage.close();
  void task.destroy().catch(() => undefined);
}
