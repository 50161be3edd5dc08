import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import { askForMicrophone, useHearing, useMicrophoneAllowed } from './microphone.ts';
import styles from './tools.module.css';

const texts = createTexts({
  fr: {
    name: 'Niveau sonore',
    level: (level: number, limit: number) => `Niveau sonore : ${level} sur 10, limite ${limit}`,
    none: 'pas de micro',
    asking: 'micro ?',
    allow: 'Autoriser le micro',
    limit: (limit: number) => `limite ${limit}`,
    stricter: 'Limite plus basse',
    looser: 'Limite plus haute',
    missing: 'Le micro de cet ordinateur est absent ou refusé.',
    private: 'Rien n’est enregistré.',
  },
  en: {
    name: 'Noise level',
    level: (level, limit) => `Noise level: ${level} of 10, limit ${limit}`,
    none: 'no micro',
    asking: 'micro?',
    allow: 'Allow the microphone',
    limit: (limit) => `limit ${limit}`,
    stricter: 'Lower limit',
    looser: 'Higher limit',
    missing: 'This computer’s microphone is missing or refused.',
    private: 'Nothing is recorded.',
  },
  de: {
    name: 'Lautstärke',
    level: (level, limit) => `Lautstärke: ${level} von 10, Grenze ${limit}`,
    none: 'kein Mikro',
    asking: 'Mikro?',
    allow: 'Mikrofon erlauben',
    limit: (limit) => `Grenze ${limit}`,
    stricter: 'Grenze senken',
    looser: 'Grenze heben',
    missing: 'Das Mikrofon dieses Computers fehlt oder ist gesperrt.',
    private: 'Nichts wird aufgenommen.',
  },
});

const BARS = 10;
const TOP = 58;
const HEIGHT = 17;

/** A column that grows, and a face that minds: calm, attentive, covering its ears. */
function Face({ state, onBoard }: FaceProps<'noise'>) {
  const t = texts();
  const heard = useHearing(onBoard);
  const level = typeof heard === 'number' ? Math.round(heard * BARS) : 0;
  const word = heard === 'none' ? t.none : heard === 'asking' ? t.asking : null;
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 155 250"
      role="img"
      aria-label={word ?? t.level(level, state.limit)}
    >
      <Mood mood={level > state.limit ? 2 : level > state.limit - 2 ? 1 : 0} />
      {Array.from({ length: BARS }, (_, bar) => (
        <rect
          key={bar}
          x={bar >= state.limit ? 40 : 46}
          y={TOP + (BARS - 1 - bar) * HEIGHT}
          width={bar >= state.limit ? 75 : 63}
          height={HEIGHT - 4}
          rx="5"
          fill={bar < level ? colourOf(bar, state.limit) : 'var(--slate-100)'}
        />
      ))}
      <path
        d={`M22 ${TOP + (BARS - state.limit) * HEIGHT - 2} h112`}
        stroke="var(--slate-950)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      {word !== null && (
        <text x="77.5" y="244" textAnchor="middle" fontSize="21" fill="currentColor">
          {word}
        </text>
      )}
    </svg>
  );
}

function colourOf(bar: number, limit: number): string {
  if (bar >= limit) return 'var(--brick)';
  return bar >= limit - 2 ? 'var(--mirabelle)' : 'var(--leaf)';
}

const MOUTHS = ['M63 33 q14 12 29 0', 'M64 37 h27', 'M66 41 q11 -12 23 0'];
const SKINS = ['var(--leaf-tint)', 'var(--mirabelle-tint)', 'var(--brick-tint)'];

function Mood({ mood }: { readonly mood: 0 | 1 | 2 }) {
  return (
    <g stroke="var(--slate-950)" strokeWidth="3.5" strokeLinecap="round">
      <circle cx="77.5" cy="29" r="22" fill={SKINS[mood]} />
      <path d="M69 23 v3 M86 23 v3" />
      <path d={MOUTHS[mood]} fill="none" />
    </g>
  );
}

function Buttons({ state, act }: ButtonsProps<'noise'>) {
  const t = texts();
  const allowed = useMicrophoneAllowed();
  return (
    <>
      {allowed === 'prompt' && (
        <Button
          tone="leaf"
          size="compact"
          icon={icons.record}
          onClick={() => void askForMicrophone()}
        >
          {t.allow}
        </Button>
      )}
      <IconButton
        icon={icons.less}
        label={t.stricter}
        size="compact"
        disabled={state.limit <= 1}
        onClick={() => act('limit', state.limit - 1)}
      />
      <strong>{t.limit(state.limit)}</strong>
      <IconButton
        icon={icons.add}
        label={t.looser}
        size="compact"
        disabled={state.limit >= 9}
        onClick={() => act('limit', state.limit + 1)}
      />
      <span>{allowed === 'denied' ? t.missing : t.private}</span>
    </>
  );
}

export const noise: ToolPart<'noise'> = { icon: icons.noise, texts, Face, Buttons };
