import '#kit/student.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '#kit/error-boundary.tsx';
import { applyPageLanguage } from '#kit/i18n.ts';
import { startBoardPage } from '#kit/native/board-page.ts';
import { listenToClicker } from './clicker.ts';
import { Board } from './views/board.tsx';

document.documentElement.lang = localStorage.getItem('ardoise-language') ?? 'fr';
applyPageLanguage();
// Inside the console's single-screen mode the console is the one that opens and closes.
if (window.parent === window) startBoardPage();
listenToClicker(window);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <Board />
      </ErrorBoundary>
    </StrictMode>,
  );
}
