import { Button } from '#kit/button.tsx';
import { animalPicture } from '#kit/animal-pictures.ts';
import { isAnimal } from '#kit/animals.ts';
import { count } from '#kit/formats.ts';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import { ClassChoice } from './class-choice.tsx';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import styles from './tools.module.css';
import { useReducedMotion } from './use-reduced-motion.ts';

const texts = createTexts({
  fr: {
    name: 'Tirage d’un élève',
    invite: 'Qui est-ce ?',
    draw: 'Tirer au sort',
    restart: 'Nouveau tour',
    waiting: (amount: number) =>
      count(amount, { zero: 'tour fini', one: 'encore # élève', other: 'encore # élèves' }, 'fr'),
  },
  en: {
    name: 'Pick a pupil',
    invite: 'Who is it?',
    draw: 'Pick',
    restart: 'New round',
    waiting: (amount) =>
      count(amount, { zero: 'round over', one: '# pupil to go', other: '# pupils to go' }, 'en'),
  },
  de: {
    name: 'Kind auslosen',
    invite: 'Wer ist es?',
    draw: 'Auslosen',
    restart: 'Neue Runde',
    waiting: (amount) =>
      count(amount, { zero: 'Runde beendet', one: 'noch # Kind', other: 'noch # Kinder' }, 'de'),
  },
});

const PASSING_MS = 1800;
const EACH_MS = 300;

/** Some pictures pass, calmly, then the pupil. Who asked for stillness sees the pupil at once. */
function Face({ state, now }: FaceProps<'draw'>) {
  const t = texts();
  const still = useReducedMotion();
  const passed = Math.max(0, now - state.at);
  const { pupil } = state;
  if (pupil === null) {
    return (
      <div className={styles.center}>
        <svg viewBox="0 0 60 60" className={styles.animal} aria-hidden="true">
          <circle cx="30" cy="30" r="28" fill="var(--mirabelle-tint)" />
          <circle cx="30" cy="24" r="10" fill="var(--slate-500)" />
          <path d="M11 50 a19 17 0 0 1 38 0 a28 28 0 0 1 -38 0" fill="var(--slate-500)" />
        </svg>
        <span className={styles.invite}>{t.invite}</span>
      </div>
    );
  }
  const passing = !still && passed < PASSING_MS;
  const picture = passing
    ? state.passing[Math.floor(passed / EACH_MS) % Math.max(1, state.passing.length)]
    : pupil.picture;
  const length = Math.max(5, pupil.name.length);
  return (
    <div className={styles.center} data-settled={!passing}>
      <Animal picture={picture ?? pupil.picture} className={styles.animal} />
      <span
        className={styles.name}
        style={{ fontSize: `min(28cqh, ${Math.max(9, 150 / length)}cqw)` }}
        aria-live="polite"
      >
        {passing ? '…' : pupil.name}
      </span>
    </div>
  );
}

export function Animal(props: {
  readonly picture: string;
  readonly className?: string | undefined;
}) {
  const source = isAnimal(props.picture) ? animalPicture(props.picture) : undefined;
  return source === undefined ? null : (
    <img src={source} alt="" className={props.className} draggable={false} />
  );
}

function Buttons({ state, act, classes }: ButtonsProps<'draw'>) {
  const t = texts();
  return (
    <>
      <ClassChoice
        chosen={state.class}
        classes={classes}
        onChoose={(chosen) => act('class', chosen)}
      />
      <Button tone="leaf" size="compact" icon={icons.draw} onClick={() => act('draw')}>
        {t.draw}
      </Button>
      <IconButton
        icon={icons.reset}
        label={t.restart}
        size="compact"
        onClick={() => act('restart')}
      />
      <span>{t.waiting(state.waiting)}</span>
    </>
  );
}

export const draw: ToolPart<'draw'> = {
  icon: icons.draw,
  texts,
  Face,
  Buttons,
  moving: { every: 100, until: (state) => state.at + PASSING_MS },
};
