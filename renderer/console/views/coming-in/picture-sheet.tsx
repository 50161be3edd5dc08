import { animalPicture } from '#kit/animal-pictures.ts';
import { isAnimal } from '#kit/animals.ts';
import type { SchoolClass } from '#protocol/classroom.ts';
import styles from './picture-sheet.module.css';
import { comingInTexts } from './texts.ts';

const CARDS_PER_PAGE = 10;

/** A card for every pupil of the class, to cut out: her three pictures in their order. */
export function PictureSheets({ schoolClass }: { readonly schoolClass: SchoolClass }) {
  const { pupils, signIn } = schoolClass;
  const count = Math.ceil(pupils.length / CARDS_PER_PAGE);
  return Array.from({ length: count }, (_, page) => (
    <div key={page} className={styles.sheet}>
      {pupils.slice(page * CARDS_PER_PAGE, (page + 1) * CARDS_PER_PAGE).map((pupil) => (
        <div key={pupil.id} className={styles.card}>
          <div className={styles.head}>
            {isAnimal(pupil.picture) && <img src={animalPicture(pupil.picture)} alt="" />}
            <span className={styles.name} dir="auto">
              {pupil.name}
            </span>
            <span className={styles.class}>{schoolClass.name}</span>
          </div>
          <div className={styles.pictures}>
            {signIn?.pictures[pupil.id]?.map((animal, place) => (
              <span key={animal} className={styles.picture}>
                <span className={styles.place}>{place + 1}</span>
                <img src={animalPicture(animal)} alt={comingInTexts().card} />
              </span>
            ))}
          </div>
        </div>
      ))}
    </div>
  ));
}
