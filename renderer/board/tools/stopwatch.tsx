import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import styles from './tools.module.css';

const texts = createTexts({
  fr: {
    name: 'Chronomètre',
    start: 'Démarrer',
    pause: 'Arrêter',
    reset: 'Remettre à zéro',
  },
  en: { name: 'Stopwatch', start: 'Start', pause: 'Stop', reset: 'Back to zero' },
  de: { name: 'Stoppuhr', start: 'Starten', pause: 'Anhalten', reset: 'Auf null stellen' },
});

/** 83.4 s → "1:23,4"; from one hour on "1:01:23". */
function readable(milliseconds: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (hours > 0) return `${hours}:${pad(minutes)}:${pad(seconds % 60)}`;
  return `${minutes}:${pad(seconds % 60)},${Math.floor(milliseconds / 100) % 10}`;
}

function Face({ state, now }: FaceProps<'stopwatch'>) {
  const ran = state.since === null ? 0 : Math.max(0, now - state.since);
  const word = readable(state.elapsed + ran);
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 200 100"
      role="timer"
      aria-label={texts().name}
      aria-live="off"
    >
      <text
        x="100"
        y={word.length > 6 ? 65 : 67}
        textAnchor="middle"
        fontSize={word.length > 6 ? 42 : 52}
        fill="currentColor"
      >
        {word}
      </text>
      {state.since !== null && (
        <rect x="30" y="84" width="140" height="6" rx="3" fill="var(--leaf)" />
      )}
    </svg>
  );
}

function Buttons({ state, act }: ButtonsProps<'stopwatch'>) {
  const t = texts();
  return (
    <>
      {state.since === null ? (
        <Button tone="leaf" size="compact" icon={icons.play} onClick={() => act('start')}>
          {t.start}
        </Button>
      ) : (
        <Button tone="dark" size="compact" icon={icons.pause} onClick={() => act('pause')}>
          {t.pause}
        </Button>
      )}
      <IconButton icon={icons.reset} label={t.reset} size="compact" onClick={() => act('reset')} />
    </>
  );
}

export const stopwatch: ToolPart<'stopwatch'> = {
  icon: icons.stopwatch,
  texts,
  Face,
  Buttons,
  moving: { every: 100, until: (state) => (state.since === null ? 0 : Infinity) },
};
