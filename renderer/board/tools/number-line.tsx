import { Button } from '#kit/button.tsx';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import styles from './tools.module.css';

const texts = createTexts({
  fr: {
    name: 'Droite numérique',
    shows: (from: number, to: number) => `Droite numérique de ${from} à ${to}`,
    marker: (at: number) => `repère sur ${at}`,
    upTo: (to: number) => `Jusqu’à ${to}`,
    back: 'Un saut en arrière',
    forth: 'Un saut en avant',
    unmark: 'Retirer le repère',
    labels: 'Tous les nombres',
  },
  en: {
    name: 'Number line',
    shows: (from, to) => `Number line from ${from} to ${to}`,
    marker: (at) => `marker on ${at}`,
    upTo: (to) => `Up to ${to}`,
    back: 'One jump back',
    forth: 'One jump forward',
    unmark: 'Remove the marker',
    labels: 'All numbers',
  },
  de: {
    name: 'Zahlenstrahl',
    shows: (from, to) => `Zahlenstrahl von ${from} bis ${to}`,
    marker: (at) => `Marke auf ${at}`,
    upTo: (to) => `Bis ${to}`,
    back: 'Ein Sprung zurück',
    forth: 'Ein Sprung vor',
    unmark: 'Marke entfernen',
    labels: 'Alle Zahlen',
  },
});

const [LEFT, RIGHT, LINE] = [28, 560, 62];

function Face({ state }: FaceProps<'number-line'>) {
  const t = texts();
  const { from, to, step, at, labels } = state;
  const xOf = (number: number) => LEFT + ((number - from) / (to - from)) * (RIGHT - LEFT);
  const numbers = Array.from({ length: (to - from) / step + 1 }, (_, place) => from + place * step);
  const word = [t.shows(from, to), ...(at === null ? [] : [t.marker(at)])].join(', ');
  return (
    <svg className={styles.picture} viewBox="0 0 600 100" role="img" aria-label={word}>
      <g stroke="var(--slate-950)" strokeWidth="3.5" strokeLinecap="round" fill="none">
        <path d={`M12 ${LINE} H588 M578 ${LINE - 7} L588 ${LINE} L578 ${LINE + 7}`} />
        {numbers.map((number) => (
          <path key={number} d={`M${xOf(number)} ${LINE - 9} v18`} />
        ))}
      </g>
      <g textAnchor="middle" fontSize={numbers.length > 12 ? 18 : 21} fill="currentColor">
        {numbers
          .filter((number) => labels === 'all' || number === from || number === to)
          .map((number) => (
            <text key={number} x={xOf(number)} y={LINE + 31}>
              {number}
            </text>
          ))}
      </g>
      {at !== null && (
        <path
          d={`M${xOf(at)} ${LINE - 13} l-11 -26 a12 12 0 1 1 22 0 Z`}
          fill="var(--brick)"
          stroke="var(--white)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}

function Buttons({ state, act }: ButtonsProps<'number-line'>) {
  const t = texts();
  return (
    <>
      <IconButton
        icon={icons.previous}
        label={t.back}
        size="compact"
        onClick={() => act('jump', -1)}
      />
      <IconButton icon={icons.next} label={t.forth} size="compact" onClick={() => act('jump', 1)} />
      <IconButton
        icon={icons.unmark}
        label={t.unmark}
        size="compact"
        disabled={state.at === null}
        onClick={() => act('unmark')}
      />
      {[10, 20, 100, 1000].map((end) => (
        <Button
          key={end}
          tone="dark"
          size="compact"
          aria-label={t.upTo(end)}
          pressed={state.to === end}
          onClick={() => act('up-to', end)}
        >
          {end}
        </Button>
      ))}
      <Button
        tone="dark"
        size="compact"
        pressed={state.labels === 'all'}
        onClick={() => act('labels')}
      >
        {t.labels}
      </Button>
    </>
  );
}

export const numberLine: ToolPart<'number-line'> = {
  icon: icons.numberLine,
  texts,
  Face,
  Buttons,
};
