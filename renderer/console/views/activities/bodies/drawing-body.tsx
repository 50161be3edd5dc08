import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { PAPERS } from '#protocol/papers.ts';
import { PaperPicture } from '../../paper-picture.tsx';
import { runListTexts } from '../../run-list/texts.ts';
import { activityTexts } from '../texts.ts';
import { keepPicture, mediaAddress, pickPicture } from '../upload-media.ts';
import styles from './bodies.module.css';
import sheets from './sheets.module.css';
import type { BodyProps } from './body.ts';

/** What the pupil draws on, as she will have it. */
export function DrawingBody({ item, change }: BodyProps<'drawing'>) {
  const t = activityTexts().drawing;
  const { ground } = item;
  const papers = runListTexts().papers;
  return (
    <div className={styles.body}>
      <div className={sheets.sheet}>
        {ground.kind === 'paper' ? (
          <PaperPicture paper={ground.paper} />
        ) : (
          <img src={mediaAddress(ground.picture)} alt={ground.picture.alt ?? t.picture} />
        )}
      </div>
      <div role="group" aria-label={t.ground} className={sheets.grounds}>
        {PAPERS.map((paper) => (
          <button
            key={paper}
            type="button"
            className={sheets.ground}
            aria-pressed={ground.kind === 'paper' && ground.paper === paper}
            onClick={() => change({ ...item, ground: { kind: 'paper', paper } })}
          >
            <span className={sheets.swatch}>
              <PaperPicture paper={paper} />
            </span>
            {papers[paper]}
          </button>
        ))}
        <button
          type="button"
          className={sheets.ground}
          aria-pressed={ground.kind === 'picture'}
          onClick={() =>
            pickPicture((file) => {
              void keepPicture(file).then(
                (picture) => picture && change({ ...item, ground: { kind: 'picture', picture } }),
              );
            })
          }
        >
          <span className={sheets.swatch}>
            <Icon of={icons.image} size={22} />
          </span>
          {t.picture}
        </button>
      </div>
    </div>
  );
}
