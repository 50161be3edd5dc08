import { useStore } from 'zustand/react';
import * as icons from '#kit/icons.ts';
import { DeskContext, NOTHING_AROUND } from '../desk/desk.ts';
import { LatePlan } from '../desk/late-views.tsx';
import { SignIn } from '../desk/sign-in/sign-in.tsx';
import { useDeskState } from '../desk/use-desk-state.tsx';
import { inSentence } from '../names.ts';
import { isAway, isPaused, laptopNumber, screenOf, type Screen } from '../screen.ts';
import type { StudentState, StudentStore } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './app.module.css';
import { Banner } from './banner.tsx';
import { CodeView } from './code-view.tsx';
import { DoorView } from './door-view.tsx';
import { CleanSlate, EyesOnBoard, PuzzledLaptop, TwoTabs } from './drawings.tsx';
import { LoadingDots } from './loading-dots.tsx';
import { MessageView } from './message-view.tsx';
import { PupilButton } from './pupil-button.tsx';
import { LazyWork } from './work/lazy-work.tsx';

export interface AppProps {
  readonly student: StudentStore;
}

/** The laptop's page: one screen at a time, "Yeux au tableau" over all of them. */
export function App({ student }: AppProps) {
  const state = useStore(student.state);
  const screen = screenOf(state, state);
  const paused = isPaused(screen, state.view);
  const away = isAway(screen, state.status);
  const desk = useDeskState(student, state.view, screen, away);
  const { over } = desk;
  return (
    <DeskContext value={desk.around}>
      {/* Kept as it is under a pause or the board, out of reach of eyes, fingers and keys alike. */}
      <div className={paused || over !== null ? styles.inert : undefined}>
        <CurrentScreen
          student={student}
          state={state}
          screen={screen}
          paused={paused || over !== null}
          away={away}
        />
      </div>
      {over !== null && <div className={paused ? styles.inert : styles.over}>{over}</div>}
      {paused && (
        <div className={styles.over}>
          <DeskContext value={NOTHING_AROUND}>
            <MessageView dark picture={<EyesOnBoard />} text={texts().paused} />
          </DeskContext>
        </div>
      )}
      {desk.fetching}
      {away && <Banner />}
    </DeskContext>
  );
}

interface CurrentProps {
  readonly student: StudentStore;
  readonly state: StudentState;
  readonly screen: Screen;
  readonly paused: boolean;
  readonly away: boolean;
}

function CurrentScreen({ student, state, screen, paused, away }: CurrentProps) {
  const t = texts();
  const number = state.view ? laptopNumber(state.view) : null;
  switch (screen.kind) {
    case 'code':
      return (
        <CodeView key={String(screen.wrong)} wrong={screen.wrong} onCode={student.enterCode} />
      );
    case 'connecting':
      return (
        <MessageView picture={<LoadingDots />} text={t.connecting.title}>
          <PupilButton icon={icons.back} onClick={student.changeCode}>
            {t.connecting.change}
          </PupilButton>
        </MessageView>
      );
    case 'choosing':
      return (
        <SignIn
          screen={screen}
          number={number}
          refused={state.problem === 'session/pupil-taken'}
          away={away}
          onCome={({ pupil, ...more }) => student.choosePupil(pupil, more)}
        />
      );
    case 'waiting':
    case 'ready': {
      const open = screen.kind === 'ready';
      const name = inSentence(screen.pupil.name);
      return (
        <DoorView
          pupil={screen.pupil}
          number={number}
          open={open}
          text={open ? t.ready.title(name) : t.waiting.hello(name)}
          more={open ? t.ready.wait : t.waiting.door}
        >
          <PupilButton icon={icons.leave} disabled={away} onClick={() => void student.leave()}>
            {t.waiting.notMe}
          </PupilButton>
        </DoorView>
      );
    }
    case 'plan':
      return (
        <LatePlan
          key={screen.pupil.id}
          student={student}
          pupil={screen.pupil}
          number={number}
          plan={screen.plan}
          away={away}
        />
      );
    case 'question':
    case 'finished':
    case 'closed':
      return (
        <LazyWork
          key={`${screen.pupil.id}/${screen.handout}`}
          student={student}
          screen={screen}
          number={number}
          paused={paused}
          away={away}
          endsAt={state.ends[screen.handout]}
        />
      );
    case 'over':
      return (
        <MessageView picture={<CleanSlate />} text={t.over.title}>
          <PupilButton icon={icons.enter} onClick={student.changeCode}>
            {t.over.again}
          </PupilButton>
        </MessageView>
      );
    case 'taken-over':
      return (
        <MessageView picture={<TwoTabs />} text={t.takenOver.title}>
          <PupilButton tone="primary" icon={icons.enter} onClick={student.comeBack}>
            {t.takenOver.here}
          </PupilButton>
        </MessageView>
      );
    case 'trouble':
      return <TroubleView code={screen.code} onAgain={student.comeBack} />;
  }
}

function TroubleView(props: { readonly code: number | null; readonly onAgain: () => void }) {
  const t = texts().trouble;
  return (
    <MessageView picture={<PuzzledLaptop />} text={t.title} more={t.help}>
      <PupilButton tone="primary" icon={icons.reload} onClick={props.onAgain}>
        {t.again}
      </PupilButton>
      {props.code !== null && <p className={styles.small}>{t.code(props.code)}</p>}
    </MessageView>
  );
}
