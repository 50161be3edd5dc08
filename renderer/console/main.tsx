import '#kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '#kit/error-boundary.tsx';
import { applyPageLanguage } from '#kit/i18n.ts';
import { watchBoardWindow } from './board-window.ts';
import { CONSOLE_SHORTCUTS } from './console-shortcuts.ts';
import { listenToKeys } from './keyboard.ts';
import { startMediaProbe } from './media-probe.ts';
import { startPageRenderer } from './page-renderer/renderer.ts';
import { line } from './line.ts';
import { byNearness } from './page-renderer/preparation.ts';
import { addShortcuts } from './shortcuts.ts';
import { connection, currentPlace } from './store.ts';
import { texts } from './texts.ts';
import { App } from './views/app.tsx';
import { INK_SHORTCUTS } from './views/ink/ink-keys.ts';
import { OVERVIEW_SHORTCUTS } from './views/overview/overview-state.ts';
import { ROW_SHORTCUTS } from './views/run-list/row-keys.ts';
import { GEOMETRY_SHORTCUTS } from './views/show/geometry-keys.ts';
import { OVERLAY_SHORTCUTS } from './views/show/overlay-keys.ts';
import { watchPauses, WORK_SHORTCUTS } from './views/work/work-place.ts';

applyPageLanguage();
watchBoardWindow();
watchPauses();
startMediaProbe();
line();
addShortcuts(OVERVIEW_SHORTCUTS);
addShortcuts(GEOMETRY_SHORTCUTS);
addShortcuts(CONSOLE_SHORTCUTS);
addShortcuts(INK_SHORTCUTS);
addShortcuts(ROW_SHORTCUTS);
addShortcuts(OVERLAY_SHORTCUTS);
addShortcuts(WORK_SHORTCUTS);
listenToKeys(window);

startPageRenderer({
  wanted: () => connection.store.getState().view?.wanted ?? {},
  subscribe: (listener) =>
    connection.store.subscribe((state, before) => {
      if (state.view?.wanted !== before.view?.wanted) listener();
    }),
  passwordOf: (blob) => documentOf(blob)?.password,
  formatOf(blob) {
    const document = documentOf(blob);
    return document && (document.format ?? 'pdf');
  },
  pagesAhead() {
    const { view } = connection.store.getState();
    if (!view?.lesson) return [];
    const { steps, documents } = view.lesson;
    return byNearness(steps, currentPlace(view)).flatMap((step) => {
      const document = step.kind === 'page' ? documents[step.document] : undefined;
      return step.kind === 'page' && document ? [{ blob: document.blob, page: step.page }] : [];
    });
  },
  give: (key, picture) => line().give({ kind: 'picture', key, picture }),
  unreadable: (page) => ({
    title: texts().runList.unreadable(page),
    detail: texts().runList.unreadableDetail,
  }),
});

function documentOf(blob: string) {
  const documents = connection.store.getState().view?.lesson?.documents ?? {};
  return Object.values(documents).find((document) => document.blob === blob);
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}
