import '#kit/student.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LaptopCommand } from '#protocol/classroom.ts';
import { connect } from '#kit/connection.ts';
import { ErrorBoundary } from '#kit/error-boundary.tsx';
import { applyPageLanguage } from '#kit/i18n.ts';
import { followLaptop } from './check/follow-laptop.ts';
import {
  firstCode,
  laptopToken,
  randomHex,
  rememberCode,
  safeMemory,
  searchWithoutCode,
} from './identity.ts';
import { createDraftKeeper } from './drafts.ts';
import { createKeeper } from './keeper.ts';
import { readSticker } from './sticker.ts';
import { createStudentStore } from './store.ts';
import { App } from './views/app.tsx';
import { preloadDesk } from './desk/late-views.tsx';
import { preloadWork } from './views/work/lazy-work.tsx';

const fill = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const memory = safeMemory(() => localStorage);
const token = laptopToken(memory, fill);
const sticker = readSticker(memory, location.search, (search) =>
  history.replaceState(null, '', location.pathname + search),
);

const student = createStudentStore({
  connect(code, onLive, session) {
    const identity = () => ({ token, code, ...sticker.told(), ...session() });
    const connection = connect<'laptop', LaptopCommand>({ role: 'laptop', identity, onLive });
    followLaptop(connection, { code, sticker });
    return connection;
  },
  keeper: createKeeper(() => indexedDB, memory),
  draftKeeper: createDraftKeeper(() => indexedDB, memory),
  now: () => performance.now(),
  clock: () => Date.now(),
  newId: () => randomHex(fill),
  firstCode: firstCode(memory, location.search),
  rememberCode(code) {
    rememberCode(memory, code);
    // The address is only where a code begins; afterwards the memory knows better.
    history.replaceState(null, '', location.pathname + searchWithoutCode(location.search));
  },
  setTimer: (callback, ms) => void setTimeout(callback, ms),
});

applyPageLanguage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App student={student} />
      </ErrorBoundary>
    </StrictMode>,
  );
}

// Once the first screen stands: what activities need is here before they come.
window.addEventListener('load', () => void preloadWork().then(preloadDesk));
