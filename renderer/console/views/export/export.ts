import type { ExportChoice, ExportView } from '#protocol/export.ts';
import { showGood, showTrouble } from '#kit/toasts.ts';
import { troubleOf } from '../../refusals.ts';
import { ask, connection, ui } from '../../store.ts';
import { exportTexts } from './texts.ts';

/** Begins an export; once it is finished, the browser downloads it, also when its dialog is closed. */
export async function startExport(
  choice: ExportChoice,
  { ink, lifted }: { readonly ink: boolean; readonly lifted: boolean },
): Promise<void> {
  const outcome = await ask({ type: 'export/start', choice, ink, lifted });
  if (!outcome.ok) {
    showTrouble(troubleOf(outcome.refusal.code));
    return;
  }
  const { export: id } = outcome.result as { export: string };
  const stop = connection.store.subscribe(({ view }) => {
    const now = view?.exporting;
    if (view === null || (now?.id === id && now.state === 'working')) return;
    stop();
    if (now?.id === id) finish(now);
  });
}

function finish(view: ExportView): void {
  const atDialog = ui.getState().dialog === 'export';
  if (view.state === 'done') {
    download(view.id);
    if (!atDialog) showGood(`${exportTexts().done(nameOf(view))} ${exportTexts().where}`);
  } else if (!atDialog && view.problem) showTrouble(troubleOf(view.problem));
}

export function download(id: string): void {
  const link = document.createElement('a');
  link.href = `/exports/${id}.pdf`;
  link.download = '';
  link.click();
}

/** What the file is called, as a teacher will look for it. */
export function nameOf({ lesson }: ExportView): string {
  const title = connection.store.getState().view?.lessons[lesson]?.title ?? '';
  return `${title}.pdf`;
}

/** Places from 1, runs of them together: "2, 4–7". */
export function shortList(places: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}
