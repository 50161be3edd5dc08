import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import styles from './tools.module.css';

const texts = createTexts({
  fr: {
    name: 'Horloge à régler',
    shows: (time: string) => `Horloge : ${time}`,
    hour: 'h',
    now: 'Maintenant',
    digits: 'Heure en chiffres',
    moves: { hourBack: '− 1 h', back: '− 5 min', forth: '+ 5 min', hourForth: '+ 1 h' },
  },
  en: {
    name: 'Clock to set',
    shows: (time) => `Clock: ${time}`,
    hour: ':',
    now: 'Now',
    digits: 'Time in digits',
    moves: { hourBack: '− 1 h', back: '− 5 min', forth: '+ 5 min', hourForth: '+ 1 h' },
  },
  de: {
    name: 'Uhr zum Stellen',
    shows: (time) => `Uhr: ${time}`,
    hour: ':',
    now: 'Jetzt',
    digits: 'Uhrzeit in Ziffern',
    moves: { hourBack: '− 1 h', back: '− 5 min', forth: '+ 5 min', hourForth: '+ 1 h' },
  },
});

const MOVES = { hourBack: -60, back: -5, forth: 5, hourForth: 60 } as const;
const HOURS = Array.from({ length: 12 }, (_, place) => place + 1);

/** The short hand and its hours are red, the long one is blue, as on the clocks of schools. */
function Face({ state }: FaceProps<'clock'>) {
  const t = texts();
  const minute = state.minutes % 60;
  const hour = Math.floor(state.minutes / 60);
  const time = `${String(hour).padStart(2, '0')} ${t.hour} ${String(minute).padStart(2, '0')}`;
  return (
    <svg
      className={styles.picture}
      viewBox={state.digits ? '0 0 200 240' : '0 -20 200 240'}
      role="img"
      aria-label={t.shows(time)}
    >
      <circle
        cx="100"
        cy="98"
        r="88"
        fill="var(--white)"
        stroke="var(--slate-800)"
        strokeWidth="7"
      />
      {Array.from({ length: 60 }, (_, tick) => (
        <path
          key={tick}
          d={tick % 5 === 0 ? 'M100 15 v8' : 'M100 15 v4'}
          stroke="var(--slate-800)"
          strokeWidth={tick % 5 === 0 ? 3 : 1.2}
          transform={`rotate(${tick * 6} 100 98)`}
        />
      ))}
      {HOURS.map((number) => {
        const angle = (number * Math.PI) / 6;
        return (
          <text
            key={number}
            x={100 + 64 * Math.sin(angle)}
            y={98 - 64 * Math.cos(angle)}
            dy="0.36em"
            textAnchor="middle"
            fontSize="20"
            fill="currentColor"
          >
            {number}
          </text>
        );
      })}
      <g strokeLinecap="round">
        <path
          d="M100 104 V56"
          stroke="var(--brick)"
          strokeWidth="9"
          transform={`rotate(${state.minutes / 2} 100 98)`}
        />
        <path
          d="M100 108 V30"
          stroke="var(--sky)"
          strokeWidth="5"
          transform={`rotate(${minute * 6} 100 98)`}
        />
      </g>
      <circle cx="100" cy="98" r="7" fill="var(--slate-950)" />
      {state.digits && (
        <text x="100" y="228" textAnchor="middle" fontSize="36" fill="currentColor">
          {time}
        </text>
      )}
    </svg>
  );
}

function Buttons({ state, act }: ButtonsProps<'clock'>) {
  const t = texts();
  return (
    <>
      {(['hourBack', 'back', 'forth', 'hourForth'] as const).map((move) => (
        <Button key={move} tone="dark" size="compact" onClick={() => act('move', MOVES[move])}>
          {t.moves[move]}
        </Button>
      ))}
      <Button
        tone="dark"
        size="compact"
        icon={icons.clock}
        onClick={() => {
          const now = new Date();
          act('set', now.getHours() * 60 + now.getMinutes());
        }}
      >
        {t.now}
      </Button>
      <Button tone="dark" size="compact" pressed={state.digits} onClick={() => act('digits')}>
        {t.digits}
      </Button>
    </>
  );
}

export const clock: ToolPart<'clock'> = { icon: icons.clock, texts, Face, Buttons };
