import { useStore } from 'zustand';
import { CurtainCloth } from '#kit/covers/curtain-cloth.tsx';
import { MaskPlate } from '#kit/covers/mask-plate.tsx';
import { maskStyle, spotlightPart } from '#kit/covers/place.ts';
import { pageStyle } from '#protocol/drawing/place.ts';
import { SpotlightShade } from '#kit/covers/spotlight-shade.tsx';
import { shownPage } from '../../shown-page.ts';
import { connection } from '../../store.ts';
import { followCovers } from './follow-covers.ts';
import styles from './covers.module.css';

const covered = followCovers(connection.store, shownPage);

/** Masks on the page, the dark round the spotlight, and the curtain before all of it. */
export function Covers() {
  const { page, covers } = useStore(covered);
  const { masks, spotlight, curtain } = covers;
  const { box } = page;
  if (box === null) return null;
  return (
    <div className={styles.layer}>
      {masks.length > 0 && (
        <div className={styles.page} style={pageStyle(box, page)}>
          {masks.map(({ id, number, lifted, ...place }) => (
            <span key={id} style={maskStyle(place, box)} data-mask={number} aria-hidden>
              <MaskPlate number={number} height={place.height} lifted={lifted} />
            </span>
          ))}
        </div>
      )}
      {spotlight && <SpotlightShade part={spotlightPart(spotlight, box, page)} />}
      {curtain && <CurtainCloth curtain={curtain} />}
    </div>
  );
}
