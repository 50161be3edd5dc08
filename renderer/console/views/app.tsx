import { useEffect } from 'react';
import { classNames } from '#kit/class-names.ts';
import { parseLanguage } from '#kit/i18n.ts';
import { ToastArea } from '#kit/toast-area.tsx';
import { useConnection, useUi, useView } from '../store.ts';
import styles from './app.module.css';
import { BottomBar } from './bottom-bar.tsx';
import { ConnectionState } from './connection-state.tsx';
import { Dialogs } from './dialogs/dialogs.tsx';
import { DropZone } from './drop-zone.tsx';
import { Home } from './home.tsx';
import { Imports } from './imports.tsx';
import { Overview } from './overview/overview.tsx';
import { RunList } from './run-list/run-list.tsx';
import { Side } from './side.tsx';
import { SingleScreen } from './single-screen.tsx';
import { Stage } from './stage.tsx';
import { TopBar } from './top-bar.tsx';
import { WorkRoom } from './work/work-room.tsx';

/** The whole console: waiting for the app, or at work. */
export function App() {
  const there = useConnection(({ view }) => view !== null);
  return (
    <>
      {there && <Console />}
      <ConnectionState />
      <ToastArea />
    </>
  );
}

function Console() {
  const lesson = useView((view) => view.lesson !== null);
  const session = useView((view) => view.session !== null);
  const language = useView((view) => view.app.lang);
  const singleScreen = useUi((state) => state.singleScreen);
  useEffect(() => {
    const asked = new URLSearchParams(location.search).has('lang');
    const known = parseLanguage(language);
    if (!asked && known) document.documentElement.lang = known;
    // The board is a page of its own, and no view of it tells the language.
    if (known) localStorage.setItem('ardoise-language', known);
  }, [language]);
  if (singleScreen) return <SingleScreen />;
  const shape = lesson ? styles.lesson : session ? styles.session : styles.home;
  return (
    <DropZone>
      <div className={classNames(styles.console, shape)} lang={parseLanguage(language)}>
        <TopBar />
        {lesson ? (
          <>
            <RunList />
            <Stage />
          </>
        ) : (
          <Home />
        )}
        {(lesson || session) && <Side />}
        {(lesson || session) && <BottomBar />}
      </div>
      <Imports />
      {lesson && <Overview />}
      <WorkRoom />
      <Dialogs />
    </DropZone>
  );
}
