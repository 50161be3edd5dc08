import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../base.css';
import { ErrorBoundary } from '../error-boundary.tsx';
import { applyPageLanguage } from '../i18n.ts';
import { ToastArea } from '../toast-area.tsx';
import { Gallery } from './gallery.tsx';

applyPageLanguage();
// As the pupils see it: ?student shows the gallery with their zero.
if (new URLSearchParams(location.search).has('student')) await import('../student.css');

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Gallery />
        <ToastArea />
      </ErrorBoundary>
    </StrictMode>,
  );
}
