import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { animalPicture } from '#kit/animal-pictures.ts';
import { animals } from '#kit/animals.ts';
import { pageLanguage } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import { SIGN_IN_PICTURES } from '#protocol/pictures.ts';
import type { PictureSequence } from '#protocol/sign-in.ts';
import { inSentence } from '../../names.ts';
import { moveInGrid } from '../../views/move-in-grid.ts';
import { Header } from '../../views/header.tsx';
import { Instruction } from '../../views/instruction.tsx';
import { Stage } from '../../views/stage.tsx';
import { useRem } from '../../views/use-rem.ts';
import { CornerButton } from '../corner-button.tsx';
import { deskTexts } from '../texts.ts';
import styles from './pictures-view.module.css';

type SignInPicture = (typeof SIGN_IN_PICTURES)[number];

export interface PicturesViewProps {
  readonly pupil: Pupil;
  /** The three just shown were not hers. */
  readonly wrong: boolean;
  readonly number: string | null;
  readonly away: boolean;
  readonly onPictures: (pictures: PictureSequence) => void;
  readonly onBack: () => void;
}

/** Three of twelve pictures, in the pupil's own order. The third one opens. */
export function PicturesView({
  pupil,
  wrong,
  number,
  away,
  onPictures,
  onBack,
}: PicturesViewProps) {
  const t = deskTexts().signIn;
  const rem = useRem();
  const grid = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState<readonly SignInPicture[]>([]);
  useEffect(() => grid.current?.querySelector('button')?.focus({ preventScroll: true }), []);

  function take(picture: SignInPicture): void {
    const next = [...chosen, picture];
    const [first, second, third] = next;
    if (next.length > 3) return;
    setChosen(next);
    if (first && second && third) onPictures([first, second, third]);
  }

  return (
    <Stage
      header={<Header number={number}>{null}</Header>}
      footer={
        <>
          <CornerButton icon={icons.back} label={t.back} onClick={onBack} />
          <CornerButton
            icon={icons.eraser}
            label={t.erase}
            disabled={chosen.length === 0}
            onClick={() => setChosen(chosen.slice(0, -1))}
          />
        </>
      }
    >
      <div className={styles.top}>
        <span className={styles.ring}>
          <PupilPicture animal={pupil.picture} size={5.5 * rem} />
        </span>
        <Instruction text={wrong ? t.wrong : t.pictures(inSentence(pupil.name))} />
        <ol className={styles.places}>
          {[0, 1, 2].map((place) => (
            <li key={place} className={styles.place} data-filled={chosen[place] !== undefined}>
              <Place place={place} picture={chosen[place]} />
            </li>
          ))}
        </ol>
      </div>
      <ul
        ref={grid}
        className={styles.grid}
        onKeyDown={(event: KeyboardEvent) => moveInGrid(event, grid.current)}
      >
        {SIGN_IN_PICTURES.map((picture) => (
          <li key={picture}>
            <button
              type="button"
              className={styles.picture}
              aria-label={animals[picture][pageLanguage()]}
              disabled={away}
              onClick={() => take(picture)}
            >
              <img src={animalPicture(picture)} alt="" draggable={false} />
            </button>
          </li>
        ))}
      </ul>
    </Stage>
  );
}

function Place(props: { readonly place: number; readonly picture: SignInPicture | undefined }) {
  const t = deskTexts().signIn;
  const { place, picture } = props;
  const name = picture ? animals[picture][pageLanguage()] : t.empty;
  return (
    <span role="img" aria-label={`${t.place(place + 1)}: ${name}`}>
      {picture && <img src={animalPicture(picture)} alt="" draggable={false} />}
    </span>
  );
}
