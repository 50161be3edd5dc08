import { line } from './line.ts';
import { openAhead } from './page-renderer/first-page.ts';
import { rememberFile, type OpenedAhead } from './page-renderer/local-files.ts';
import { connection } from './store.ts';

/**
 * A file dropped on an empty desk: its first page is drawn from the disk it lies on and given to the
 * board before the app has the file. If the app refuses it, the board takes the page away again.
 */
export interface Opening {
  /** The app keeps the file under this name; null: it does not. */
  kept(importId: string, blob: string | null): void;
  /** The file does not come. */
  withdraw(): void;
}

export async function beginOpening(file: File): Promise<Opening> {
  const alone = connection.store.getState().view?.lesson === null;
  let opened = alone ? await openAhead(file).catch(() => undefined) : undefined;
  if (opened) await line().give({ kind: 'opening', picture: opened.firstPage });

  function withdraw(): void {
    if (!opened) return;
    line().tell({ kind: 'withdrawn' });
    close(opened);
    opened = undefined;
  }

  return {
    kept(importId, blob) {
      if (blob === null) return withdraw();
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
    if (state === 'reading') return;
    unsubscribe();
    if (state !== undefined) line().tell({ kind: 'withdrawn' });
  });
}

function close({ task, firstPage }: OpenedAhead): void {
  firstPage.close();
  void task.destroy().catch(() => undefined);
}
