import * as icons from '#kit/icons.ts';
import { useView } from '../../store.ts';
import { toggleCrop, toggleSpread, toggleZoom, rotatePage } from './geometry-moves.ts';
import { geometryTexts } from './geometry-texts.ts';
import { useInHand } from './hand.ts';
import { ShowButton } from './show-button.tsx';
import styles from './show-toolbar.module.css';

/** Zoom, crop, two pages side by side and rotation. */
export function GeometryButtons() {
  const t = geometryTexts();
  const look = useView((view) => view.board.look);
  const none = useView((view) => view.shown.length === 0);
  const zooming = useInHand('zoom') || look.zoom !== null;
  const cropping = useInHand('crop') || look.crop !== null;
  return (
    <div className={styles.group}>
      <ShowButton
        icon={icons.zoom}
        label={t.zoom}
        letter="Z"
        pressed={zooming}
        disabled={none}
        onClick={toggleZoom}
      />
      <ShowButton
        icon={icons.crop}
        label={t.crop}
        letter="C"
        pressed={cropping}
        disabled={none}
        onClick={toggleCrop}
      />
      <ShowButton
        icon={icons.spread}
        label={t.spread}
        letter="K"
        pressed={look.spread}
        disabled={none}
        onClick={toggleSpread}
      />
      <ShowButton
        icon={icons.turn}
        label={t.turn}
        letter="Q"
        disabled={none}
        onClick={rotatePage}
      />
    </div>
  );
}
