import { useStore } from 'zustand';
import { CurtainCloth } from '#kit/covers/curtain-cloth.tsx';
import { MaskPlate } from '#kit/covers/mask-plate.tsx';
import { maskStyle, spotlightPart } from '#kit/covers/place.ts';
import type { MaskView } from '#protocol/covers.ts';
import { pageStyle, type PageBox, type Size } from '#protocol/drawing/place.ts';
import { SpotlightShade } from '#kit/covers/spotlight-shade.tsx';
import { shownPage } from '../../shown-page.ts';
import { connection } from '../../store.ts';
import { followCovers } from './follow-covers.ts';
import styles from './covers.module.css';

const covered = followCovers(connection.store, shownPage);

/** Masks on the page, the dark round the spotlight, and the curtain before all of it. */
export function Covers() {
  const { page, covers, besideMasks } = useStore(covered);
  const { masks, spotlight, curtain } = covers;
  const { box } = page;
  if (box === null) return null;
  return (
    <div className={styles.layer}>
      <Masks masks={masks} box={box} wall={page} />
      {page.beside && <Masks masks={besideMasks} box={page.beside.box} wall={page} />}
      {spotlight && <SpotlightShade part={spotlightPart(spotlight, box, page)} />}
      {curtain && <CurtainCloth curtain={curtain} />}
    </div>
  );
}

interface MasksProps {
  readonly masks: readonly MaskView[];
  readonly box: PageBox;
  readonly wall: Size;
}

function Masks({ masks, box, wall }: MasksProps) {
  if (masks.length === 0) return null;
  return (
    <div className={styles.page} style={pageStyle(box, wall)}>
      {masks.map(({ id, number, lifted, ...place }) => (
        <span key={id} style={maskStyle(place, box)} data-mask={number} aria-hidden>
          <MaskPlate number={number} height={place.height} lifted={lifted} />
        </span>
      ))}
    </div>
  );
}
