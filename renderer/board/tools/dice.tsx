import { Button } from '#kit/button.tsx';
import { count } from '#kit/formats.ts';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import styles from './tools.module.css';
import { useReducedMotion } from './use-reduced-motion.ts';

const texts = createTexts({
  fr: {
    name: 'Dés',
    roll: 'Lancer',
    dice: (amount: number) => count(amount, { one: '# dé', other: '# dés' }, 'fr'),
    shows: (faces: string) => `Dés : ${faces}`,
  },
  en: {
    name: 'Dice',
    roll: 'Roll',
    dice: (amount) => count(amount, { one: '# die', other: '# dice' }, 'en'),
    shows: (faces) => `Dice: ${faces}`,
  },
  de: {
    name: 'Würfel',
    roll: 'Würfeln',
    dice: (amount) => count(amount, { one: '# Würfel', other: '# Würfel' }, 'de'),
    shows: (faces) => `Würfel: ${faces}`,
  },
});

const ROLLING_MS = 700;
const SIDE = 86;
const PITCH = 98;

/** Where the dots of each face lie, in thirds of a die. */
const DOTS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[0, 0]],
  2: [
    [-1, -1],
    [1, 1],
  ],
  3: [
    [-1, -1],
    [0, 0],
    [1, 1],
  ],
  4: [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
  5: [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
  6: [
    [-1, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [1, 1],
  ],
};

function Face({ state, now }: FaceProps<'dice'>) {
  const still = useReducedMotion();
  const passed = Math.max(0, now - state.at);
  const rolling = !still && passed < ROLLING_MS;
  // Any other face will do while they tumble: the real ones are known and kept.
  const faces = rolling
    ? state.faces.map((face, die) => ((face + die + Math.floor(passed / 100)) % 6) + 1)
    : state.faces;
  const left = (240 - (PITCH * faces.length - (PITCH - SIDE))) / 2;
  return (
    <svg
      className={styles.picture}
      viewBox="-40 -8.4 320 133.4"
      role="img"
      aria-label={texts().shows(rolling ? '…' : faces.join(', '))}
    >
      {faces.map((face, die) => (
        <g key={die} transform={`translate(${left + die * PITCH + SIDE / 2} 58.3)`}>
          <rect
            x={-SIDE / 2}
            y={-SIDE / 2}
            width={SIDE}
            height={SIDE}
            rx="16"
            fill="var(--white)"
            stroke="var(--slate-800)"
            strokeWidth="5"
          />
          {DOTS[face]?.map(([x, y]) => (
            <circle key={`${x} ${y}`} cx={x * 23} cy={y * 23} r="9" fill="var(--slate-950)" />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Buttons({ state, act }: ButtonsProps<'dice'>) {
  const t = texts();
  return (
    <>
      <Button tone="leaf" size="compact" icon={icons.dice} onClick={() => act('roll')}>
        {t.roll}
      </Button>
      {[1, 2, 3].map((amount) => (
        <Button
          key={amount}
          tone="dark"
          size="compact"
          pressed={state.faces.length === amount}
          onClick={() => act('count', amount)}
        >
          {t.dice(amount)}
        </Button>
      ))}
    </>
  );
}

export const dice: ToolPart<'dice'> = {
  icon: icons.dice,
  texts,
  Face,
  Buttons,
  moving: { every: 100, until: (state) => state.at + ROLLING_MS },
};
