import type { KeyboardEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { openDialog, useView } from '../../store.ts';
import { FullScreen, turnPage } from '../full-screen/full-screen.tsx';
import { ClassView } from './class-view.tsx';
import { PupilView } from './pupil-view.tsx';
import { ResultsView } from './results-view.tsx';
import { workRoomTexts } from './texts.ts';
import {
  closeWorkRoom,
  enterWorkRoom,
  goBack,
  showResults,
  useCanGoBack,
  useWorkPlace,
  type WorkPlace,
} from './work-place.ts';
import styles from './work-room.module.css';
import { WorkView } from './work-view.tsx';

/** Over the console and never on the board: who works, what came back. */
export function WorkRoom() {
  const place = useWorkPlace();
  const session = useView((view) => view.session !== null);
  return place && session ? <OpenRoom place={place} /> : null;
}

function OpenRoom({ place }: { readonly place: WorkPlace }) {
  const t = workRoomTexts();
  const canGoBack = useCanGoBack();
  const title = useTitle(place);
  const id = useView((view) => view.session?.session.id ?? '');
  const leave = canGoBack ? goBack : closeWorkRoom;
  const onKey = (event: KeyboardEvent) => {
    if (!turnPage(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <FullScreen
      label={title}
      surface="light"
      className={styles.room}
      onLeave={leave}
      onKeyDown={onKey}
    >
      <div className={styles.head} data-surface="dark">
        {canGoBack && <IconButton icon={icons.back} label={t.back} tone="dark" onClick={goBack} />}
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.quiet}>{t.private}</p>
        </div>
        <SegmentedControl
          label={t.doors}
          value={place.view === 'results' || place.view === 'class' ? place.view : null}
          segments={[
            { value: 'class', label: t.classDoor, icon: icons.group },
            { value: 'results', label: t.resultsDoor, icon: icons.results },
          ]}
          onChange={(door) => (door === 'class' ? enterWorkRoom({ view: 'class' }) : showResults())}
        />
        <Button tone="dark" icon={icons.save} onClick={() => openDialog('past-sessions', id)}>
          {t.exports}
        </Button>
        <IconButton
          icon={icons.close}
          label={t.close}
          tone="dark"
          aria-keyshortcuts="Escape"
          onClick={closeWorkRoom}
        />
      </div>
      {place.view === 'class' && <ClassView />}
      {place.view === 'results' && <ResultsView place={place} />}
      {place.view === 'pupil' && <PupilView key={place.pupil} pupil={place.pupil} />}
      {place.view === 'work' && (
        <WorkView key={`${place.handout}/${place.item}/${place.pupil}`} place={place} />
      )}
    </FullScreen>
  );
}

function useTitle(place: WorkPlace): string {
  const t = workRoomTexts();
  const hers = 'pupil' in place ? place.pupil : null;
  const name = useView(
    (view) => view.session?.session.class.pupils.find(({ id }) => id === hers)?.name ?? '',
  );
  switch (place.view) {
    case 'class':
      return t.room;
    case 'results':
      return t.results;
    case 'pupil':
    case 'work':
      return t.openWork(name);
  }
}
