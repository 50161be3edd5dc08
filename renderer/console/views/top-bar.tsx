import { useEffect, useState, type KeyboardEvent } from 'react';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { formatTime } from '#kit/formats.ts';
import { Logo } from '#kit/logo.tsx';
import { openDialog, orderNow, useView } from '../store.ts';
import { useBoardShown } from '../board-window.ts';
import { worstVerdict } from '../verdicts.ts';
import { texts } from '../texts.ts';
import { Chip } from './chip.tsx';
import { LessonMenu } from './lesson-menu.tsx';
import styles from './top-bar.module.css';

/** Where the teacher is, and the state of everything in four chips. */
export function TopBar() {
  const t = texts();
  const lesson = useView((view) => view.lesson?.title ?? null);
  const demo = useView((view) => view.app.demo);
  return (
    <header className={styles.bar} data-surface="dark" aria-label={t.top.bar}>
      <Logo />
      {lesson !== null && (
        <>
          <span className={styles.line} />
          <IconButton
            icon={icons.home}
            label={t.top.home}
            size="compact"
            onClick={() => orderNow({ type: 'lesson/close' })}
          />
          <LessonTitle title={lesson} />
          <LessonMenu />
        </>
      )}
      {demo && <span className={styles.demo}>{t.top.demo}</span>}
      <div className={styles.space} />
      <nav className={styles.chips} aria-label={t.top.bar}>
        <BoardChip />
        <ClassChip />
        <EquipmentChip />
        <RemoteButton />
        <IconButton
          icon={icons.settings}
          label={t.top.settings}
          tone="dark"
          size="compact"
          round
          onClick={() => openDialog('settings')}
        />
      </nav>
      <Clock />
    </header>
  );
}

function LessonTitle({ title }: { readonly title: string }) {
  const t = texts().top;
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    const name = draft?.trim() ?? '';
    setDraft(null);
    if (name !== '' && name !== title) orderNow({ type: 'lesson/rename', title: name });
  };
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') setDraft(null);
  };
  if (draft === null) {
    return (
      <h1 className={styles.heading}>
        <button
          type="button"
          className={styles.title}
          title={t.rename}
          onClick={() => setDraft(title)}
        >
          {title}
        </button>
      </h1>
    );
  }
  return (
    <input
      className={styles.rename}
      aria-label={t.lessonTitle}
      value={draft}
      maxLength={200}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={onKey}
    />
  );
}

function BoardChip() {
  const t = texts().top;
  const shown = useBoardShown();
  return (
    <Chip icon={icons.board} dot={shown ? 'good' : 'absent'} onClick={() => openDialog('display')}>
      {shown ? t.boardOn : t.boardOff}
    </Chip>
  );
}

function ClassChip() {
  const t = texts().top;
  const name = useView((view) => view.session?.session.class.name ?? null);
  const all = useView((view) => view.session?.session.class.pupils.length ?? 0);
  const here = useView(
    (view) =>
      Object.values(view.session?.laptops ?? {}).filter(
        (laptop) => laptop.here && laptop.pupil !== null,
      ).length,
  );
  if (name === null) {
    return (
      <Chip icon={icons.group} onClick={() => openDialog('classes')}>
        {t.noSession}
      </Chip>
    );
  }
  return (
    <Chip dot={here > 0 ? 'good' : 'absent'} onClick={() => openDialog('join')}>
      {t.session(name, here, all)}
    </Chip>
  );
}

function EquipmentChip() {
  const t = texts().top;
  const checks = useView((view) => view.equipment.checks);
  const verdict = worstVerdict(checks);
  const dot = verdict === 'none' ? 'absent' : verdict === 'attention' ? 'warn' : verdict;
  return (
    <Chip icon={icons.check} dot={dot} onClick={() => openDialog('equipment')}>
      {t.equipment(t.equipmentState[verdict])}
    </Chip>
  );
}

/** The way to pair a phone; its name says how many are here. */
function RemoteButton() {
  const t = texts().top;
  const here = useView(
    (view) =>
      Object.values(view.session?.remotes.phones ?? {}).filter((phone) => phone.here).length,
  );
  return (
    <IconButton
      icon={icons.remote}
      label={t.remote(here)}
      tone="dark"
      size="compact"
      round
      onClick={() => openDialog('remote')}
    />
  );
}

function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className={styles.clock} dateTime={now.toISOString()}>
      {formatTime(now)}
    </time>
  );
}
