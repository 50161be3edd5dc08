import { useEffect } from 'react';
import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import type { StateOf } from '#protocol/tools.ts';
import { chime } from './chime.ts';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import styles from './tools.module.css';

const texts = createTexts({
  fr: {
    name: 'Minuteur',
    minutes: (amount: number) => `${amount} min`,
    seconds: (amount: number) => `${amount} s`,
    over: 'C’est fini',
    left: (rest: string) => `Il reste ${rest}`,
    set: (amount: number) => `Régler sur ${amount} min`,
    start: 'Démarrer',
    pause: 'Pause',
    more: 'Une minute de plus',
    fewer: 'Une minute de moins',
    reset: 'Recommencer',
  },
  en: {
    name: 'Timer',
    minutes: (amount) => `${amount} min`,
    seconds: (amount) => `${amount} s`,
    over: 'Time is up',
    left: (rest) => `${rest} left`,
    set: (amount) => `Set to ${amount} min`,
    start: 'Start',
    pause: 'Pause',
    more: 'One minute more',
    fewer: 'One minute less',
    reset: 'Start over',
  },
  de: {
    name: 'Zeitscheibe',
    minutes: (amount) => `${amount} min`,
    seconds: (amount) => `${amount} s`,
    over: 'Die Zeit ist um',
    left: (rest) => `Noch ${rest}`,
    set: (amount) => `Auf ${amount} min stellen`,
    start: 'Starten',
    pause: 'Pause',
    more: 'Eine Minute mehr',
    fewer: 'Eine Minute weniger',
    reset: 'Von vorn',
  },
});

const PRESETS = [1, 3, 5, 10, 15];

function endOf({ since, left }: StateOf<'timer'>): number | null {
  return since === null ? null : since + left;
}

function leftAt(state: StateOf<'timer'>, now: number): number {
  const end = endOf(state);
  return end === null ? state.left : Math.min(state.left, Math.max(0, end - now));
}

/** A disc that empties: what is red is what is left. Under it, how long that is. */
function Face({ state, now, onBoard }: FaceProps<'timer'>) {
  const t = texts();
  const left = leftAt(state, now);
  const end = endOf(state);
  useEffect(() => {
    if (!onBoard || end === null) return;
    const wait = end - Date.now();
    // A board that comes back after the end has nothing to ring for.
    if (wait <= 0) return;
    const bell = setTimeout(chime, wait);
    return () => clearTimeout(bell);
  }, [onBoard, end]);
  const rest =
    left > 60_000 ? t.minutes(Math.ceil(left / 60_000)) : t.seconds(Math.ceil(left / 1000));
  const word = left > 0 ? rest : t.over;
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 200 240"
      role="img"
      aria-label={left > 0 ? t.left(rest) : t.over}
    >
      <circle
        cx="100"
        cy="96"
        r="84"
        fill="var(--white)"
        stroke="var(--slate-800)"
        strokeWidth="8"
      />
      <Sector share={left / state.duration} />
      {left === 0 && (
        <path
          d="M64 98 l26 26 l48 -54"
          fill="none"
          stroke="var(--leaf)"
          strokeWidth="16"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {left > 0 && <circle cx="100" cy="96" r="9" fill="var(--slate-800)" />}
      <text
        x="100"
        y="224"
        textAnchor="middle"
        fontSize={word.length > 9 ? 24 : word.length > 6 ? 34 : 42}
        fill="currentColor"
      >
        {word}
      </text>
    </svg>
  );
}

function Sector({ share }: { readonly share: number }) {
  const radius = 75;
  if (share >= 0.9999) return <circle cx="100" cy="96" r={radius} fill="var(--brick)" />;
  if (share <= 0) return null;
  const angle = share * 2 * Math.PI;
  const x = 100 + radius * Math.sin(angle);
  const y = 96 - radius * Math.cos(angle);
  const large = share > 0.5 ? 1 : 0;
  return (
    <path
      data-share={share.toFixed(3)}
      d={`M100 96 V${96 - radius} A${radius} ${radius} 0 ${large} 1 ${x.toFixed(2)} ${y.toFixed(2)} Z`}
      fill="var(--brick)"
    />
  );
}

function Buttons({ state, act }: ButtonsProps<'timer'>) {
  const t = texts();
  const running = state.since !== null && state.left > 0;
  return (
    <>
      {running ? (
        <Button tone="dark" size="compact" icon={icons.pause} onClick={() => act('pause')}>
          {t.pause}
        </Button>
      ) : (
        <Button tone="leaf" size="compact" icon={icons.play} onClick={() => act('start')}>
          {t.start}
        </Button>
      )}
      <IconButton icon={icons.less} label={t.fewer} size="compact" onClick={() => act('add', -1)} />
      <IconButton icon={icons.add} label={t.more} size="compact" onClick={() => act('add', 1)} />
      <IconButton icon={icons.reset} label={t.reset} size="compact" onClick={() => act('reset')} />
      {PRESETS.map((minutes) => (
        <Button
          key={minutes}
          tone="dark"
          size="compact"
          aria-label={t.set(minutes)}
          pressed={state.duration === minutes * 60_000}
          onClick={() => act('set', minutes)}
        >
          {minutes}
        </Button>
      ))}
    </>
  );
}

export const timer: ToolPart<'timer'> = {
  icon: icons.timer,
  texts,
  Face,
  Buttons,
  moving: { every: 250, until: (state) => endOf(state) ?? 0 },
};
