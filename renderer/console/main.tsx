import '#kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '#kit/error-boundary.tsx';
import { applyPageLanguage } from '#kit/i18n.ts';
import { watchBoardWindow } from './board-window.ts';
import { CONSOLE_SHORTCUTS } from './console-shortcuts.ts';
import { listenToKeys } from './keyboard.ts';
import { startPageRenderer } from './page-renderer/renderer.ts';
import { addShortcuts } from './shortcuts.ts';
import { connection } from './store.ts';
import { texts } from './texts.ts';
import { App } from './views/app.tsx';
import { INK_SHORTCUTS } from './views/ink/ink-keys.ts';
import { ROW_SHORTCUTS } from './views/run-list/row-keys.ts';
import { GEOMETRY_SHORTCUTS } from './views/show/geometry-keys.ts';

applyPageLanguage();
watchBoardWindow();
addShortcuts(GEOMETRY_SHORTCUTS);
addShortcuts(CONSOLE_SHORTCUTS);
addShortcuts(INK_SHORTCUTS);
addShortcuts(ROW_SHORTCUTS);
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
