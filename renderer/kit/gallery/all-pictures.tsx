import { animalNames, animals } from '../animals.ts';
import { pageLanguage } from '../i18n.ts';
import { Icon } from '../icon.tsx';
import * as icons from '../icons.ts';
import { PupilPicture } from '../pupil-picture.tsx';
import styles from './gallery.module.css';

export function PicturesPart() {
  return (
    <div className={styles.all}>
      {Object.entries(icons).map(([name, picture]) => (
        <div key={name}>
          <Icon of={picture} size={24} />
          <code>{name}</code>
        </div>
      ))}
    </div>
  );
}

export function AnimalsPart() {
  return (
    <div className={styles.all}>
      {animalNames.map((name) => (
        <div key={name}>
          <PupilPicture animal={name} size={72} />
          <span>{animals[name][pageLanguage()]}</span>
        </div>
      ))}
    </div>
  );
}
