import '#kit/base.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from '#kit/connection.ts';
import { ErrorBoundary } from '#kit/error-boundary.tsx';
import { applyPageLanguage } from '#kit/i18n.ts';
import type { RemoteCommand } from '#protocol/commands.ts';
import { forgetPairing, phoneToken, readPairing, safeMemory } from './pairing.ts';
import { createRemoteStore } from './store.ts';
import { texts } from './texts.ts';
import { App } from './views/app.tsx';

applyPageLanguage();
document.title = texts().title;

const memory = safeMemory(() => localStorage);
const token = phoneToken(memory, (bytes) => crypto.getRandomValues(bytes));
const pairing = readPairing(memory, location.hash);

// The secret must not stay where a shared link or a screenshot would carry it away.
if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
// A second code scanned into the same tab changes the fragment only: nothing would load anew.
window.addEventListener('hashchange', () => location.reload());

const remote = createRemoteStore({
  connection:
    pairing === null
      ? null
      : connect<'remote', RemoteCommand>({
          role: 'remote',
          identity: () => ({ token, pairing }),
        }),
  forget: () => forgetPairing(memory),
  vibrate:
    typeof navigator.vibrate === 'function' ? (pattern) => void navigator.vibrate(pattern) : null,
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App remote={remote} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
