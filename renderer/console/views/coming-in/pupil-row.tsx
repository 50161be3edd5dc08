import { useState, type FormEvent } from 'react';
import { animals, isAnimal } from '#kit/animals.ts';
import { animalPicture } from '#kit/animal-pictures.ts';
import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import { pageLanguage } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { Select } from '#kit/select.tsx';
import { TextField } from '#kit/text-field.tsx';
import type { Pupil, SchoolClass } from '#protocol/classroom.ts';
import { LIMITS } from '#protocol/limits.ts';
import type { LotEntry } from '#protocol/lot.ts';
import type { PictureSequence, SignInWay } from '#protocol/sign-in.ts';
import { order, orderNow } from '../../store.ts';
import { numberWords } from '../lot/label-sheet.tsx';
import { freshSequence } from './fresh-sequence.ts';
import styles from './sign-in-dialog.module.css';
import { comingInTexts } from './texts.ts';

export interface PupilRowProps {
  readonly pupil: Pupil;
  readonly schoolClass: SchoolClass;
  readonly way: SignInWay;
  readonly laptops: readonly LotEntry[];
}

/** One pupil: her name, her hand, and what she needs to come in. */
export function PupilRow({ pupil, schoolClass, way, laptops }: PupilRowProps) {
  const t = comingInTexts();
  const [renaming, setRenaming] = useState(false);
  const { id, name } = pupil;
  const about = { type: 'class/pupil' as const, class: schoolClass.id, pupil: id };
  const left = schoolClass.leftHanded?.includes(id) ?? false;
  const dyslexic = schoolClass.dyslexic?.includes(id) ?? false;
  if (renaming) {
    return (
      <li className={styles.pupil}>
        <RenameForm
          name={name}
          onCancel={() => setRenaming(false)}
          onSave={async (next) => {
            if (await order({ ...about, name: next })) setRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.pupil}>
      <PupilPicture animal={pupil.picture} size={36} />
      <span className={styles.name} dir="auto" title={name}>
        {name}
      </span>
      {way === 'pictures' && <Sequence pupil={pupil} schoolClass={schoolClass} />}
      {way === 'assigned' && <LaptopOf pupil={pupil} schoolClass={schoolClass} laptops={laptops} />}
      <IconButton
        icon={icons.hand}
        label={t.leftHanded(name)}
        size="compact"
        pressed={left}
        onClick={() => orderNow({ ...about, leftHanded: !left })}
      />
      <IconButton
        icon={icons.text}
        label={t.dyslexic(name)}
        size="compact"
        pressed={dyslexic}
        onClick={() => orderNow({ ...about, dyslexic: !dyslexic })}
      />
      <IconButton
        icon={icons.pen}
        label={t.rename(name)}
        size="compact"
        onClick={() => setRenaming(true)}
      />
    </li>
  );
}

function Sequence({ pupil, schoolClass }: Pick<PupilRowProps, 'pupil' | 'schoolClass'>) {
  const t = comingInTexts();
  const sequences = schoolClass.signIn?.pictures ?? {};
  const mine = sequences[pupil.id];
  if (!mine) return null;
  const change = () =>
    orderNow({
      type: 'class/pupil',
      class: schoolClass.id,
      pupil: pupil.id,
      pictures: freshSequence(Object.values(sequences), Math.random),
    });
  return (
    <>
      <SequencePictures label={t.sequence(pupil.name, sequenceWords(mine))} sequence={mine} />
      <IconButton
        icon={icons.shuffle}
        label={t.otherPictures(pupil.name)}
        size="compact"
        onClick={change}
      />
    </>
  );
}

export function SequencePictures(props: {
  readonly label: string;
  readonly sequence: PictureSequence;
}) {
  return (
    <span className={styles.sequence} role="img" aria-label={props.label}>
      {props.sequence.map((animal, place) => (
        <img key={place} src={animalPicture(animal)} alt="" draggable={false} />
      ))}
    </span>
  );
}

function sequenceWords(sequence: PictureSequence): string {
  return sequence
    .map((animal) => (isAnimal(animal) ? animals[animal][pageLanguage()] : animal))
    .join(', ');
}

type LaptopOfProps = Pick<PupilRowProps, 'pupil' | 'schoolClass' | 'laptops'>;

function LaptopOf({ pupil, schoolClass, laptops }: LaptopOfProps) {
  const t = comingInTexts();
  const given = Object.entries(schoolClass.signIn?.laptops ?? {});
  const mine = given.find(([, owner]) => owner === pupil.id)?.[0] ?? '';
  return (
    <Select
      label={t.laptopOf(pupil.name)}
      labelHidden
      className={styles.laptop}
      value={mine}
      options={[
        { value: '', label: t.noLaptop },
        ...laptops.map(({ id, number }) => ({ value: id, label: t.laptop(numberWords(number)) })),
      ]}
      onChange={(laptop) =>
        orderNow({
          type: 'class/pupil',
          class: schoolClass.id,
          pupil: pupil.id,
          laptop: laptop === '' ? null : laptop,
        })
      }
    />
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

export function RenameForm({ name, onSave, onCancel }: RenameFormProps) {
  const t = comingInTexts();
  const [next, setNext] = useState(name);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (next.trim() !== '') void onSave(next.trim());
  };
  return (
    <form className={styles.rename} onSubmit={save}>
      <TextField
        label={t.nameOf}
        labelHidden
        value={next}
        maxLength={LIMITS.nameLength}
        onChange={setNext}
        autoFocus
      />
      <Button size="compact" onClick={onCancel}>
        {t.cancel}
      </Button>
      <Button size="compact" type="submit" tone="leaf">
        {t.save}
      </Button>
    </form>
  );
}
