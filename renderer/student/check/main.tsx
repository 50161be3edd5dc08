import '#kit/student.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '#kit/error-boundary.tsx';
import { applyPageLanguage } from '#kit/i18n.ts';
import { safeMemory } from '../identity.ts';
import { readSticker } from '../sticker.ts';
import { CheckPage } from './check-page.tsx';

const sticker = readSticker(
  safeMemory(() => localStorage),
  location.search,
);

applyPageLanguage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <CheckPage number={sticker.number()} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
