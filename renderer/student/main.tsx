import '#kit/student.css';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
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
import { fetchSurely, lateConnection, lateShelf } from './late-link.ts';
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

const link = fetchSurely(() => import('./link.ts'));

const student = createStudentStore({
  connect(code, onLive, session) {
    const identity = () => ({ token, code, ...sticker.told(), ...session() });
    const opening = link.then((part) => () => part.connectLaptop({ identity, onLive }));
    const connection = lateConnection(opening);
    followLaptop(connection, { code, sticker });
    return connection;
  },
  keeper: lateShelf(link.then((part) => part.createKeeper(() => indexedDB, memory))),
  draftKeeper: lateShelf(link.then((part) => part.createDraftKeeper(() => indexedDB, memory))),
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
const whenIdle = window.requestIdleCallback ?? ((task: () => void) => setTimeout(task, 500));
window.addEventListener('load', () => {
  whenIdle(() => void preloadWork().then(preloadDesk));
});
