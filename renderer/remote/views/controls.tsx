import { useState } from 'react';
import { useStore } from 'zustand';
import { classNames } from '#kit/class-names.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { StatusDot } from '#kit/status-dot.tsx';
import type { RemoteCommand } from '#protocol/commands.ts';
import type { RemoteView } from '#protocol/views.ts';
import type { RemoteStore } from '../store.ts';
import { texts } from '../texts.ts';
import styles from './controls.module.css';
import { LaserPad } from './laser-pad.tsx';

export interface ControlsProps {
  readonly remote: RemoteStore;
  readonly view: RemoteView;
}

/** Made for a thumb that nobody looks at: the next page is the largest thing on the screen. */
export function Controls({ remote, view }: ControlsProps) {
  const t = texts();
  const linked = useStore(remote.state, ({ status }) => status === 'open');
  const missed = useStore(remote.state, (state) => state.missed);
  const press = (command: RemoteCommand) => void remote.press(command);
  const lesson = view.steps > 0;
  const [pointing, setPointing] = useState(false);
  const laser = pointing && lesson;
  return (
    <main className={classNames(styles.remote, laser && styles.pointing)} data-surface="dark">
      <header className={styles.header}>
        <h1 className={styles.position} aria-live="polite">
          {lesson ? t.position(view.position, view.steps) : t.noLesson}
        </h1>
        <StatusDot state={linked ? 'good' : 'working'}>{linked ? t.linked : t.lost}</StatusDot>
      </header>
      <p className={classNames(styles.now, missed && styles.missed)} role="status">
        {missed ? t.missed : nowOf(view)}
      </p>
      <div className={styles.toggles} role="group" aria-label={t.controls}>
        <Key
          icon={icons.freeze}
          pressed={view.frozen}
          disabled={!linked || !lesson}
          onPress={() => press({ type: 'board/freeze', on: !view.frozen })}
        >
          {t.freeze}
        </Key>
        <Key
          icon={icons.black}
          pressed={view.black}
          disabled={!linked || !lesson}
          onPress={() => press({ type: 'board/black', on: !view.black })}
        >
          {t.black}
        </Key>
        <Key
          icon={icons.eyes}
          pressed={view.paused}
          disabled={!linked}
          onPress={() => press({ type: 'session/pause', on: !view.paused })}
        >
          {t.eyes}
        </Key>
        <Key
          icon={icons.laser}
          pressed={laser}
          disabled={!linked || !lesson}
          onPress={() => setPointing(!laser)}
        >
          {t.laser}
        </Key>
      </div>
      {laser && linked && <LaserPad remote={remote} />}
      <Key
        className={styles.previous}
        icon={icons.previous}
        size={laser ? 32 : 44}
        disabled={!linked || view.position <= 1}
        onPress={() => press({ type: 'lesson/previous' })}
      >
        {t.previous}
      </Key>
      <Key
        className={styles.next}
        icon={icons.next}
        size={laser ? 32 : 72}
        disabled={!linked || view.position >= view.steps}
        onPress={() => press({ type: 'lesson/next' })}
      >
        {t.next}
      </Key>
    </main>
  );
}

/** What the class sees when it is not simply the page. */
function nowOf(view: RemoteView): string {
  const t = texts();
  if (view.black) return t.blackNow;
  if (view.white) return t.whiteNow;
  if (view.frozen) return t.frozenNow;
  if (view.paused) return t.pausedNow;
  return view.steps > 0 && view.position >= view.steps ? t.end : '';
}

interface KeyProps {
  readonly icon: icons.IconPicture;
  readonly children: string;
  readonly onPress: () => void;
  readonly disabled: boolean;
  /** Only for those that stay in. */
  readonly pressed?: boolean;
  readonly size?: number;
  readonly className?: string | undefined;
}

function Key({ icon, children, onPress, disabled, pressed, size = 32, className }: KeyProps) {
  return (
    <button
      type="button"
      className={classNames(styles.key, className)}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon of={icon} size={size} />
      <span>{children}</span>
    </button>
  );
}
