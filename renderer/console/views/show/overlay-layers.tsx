import { CurtainLayer } from './curtain-layer.tsx';
import { MaskLayer } from './mask-layer.tsx';
import styles from './overlays.module.css';
import { SpotlightLayer } from './spotlight-layer.tsx';

/** What covers the page on the stage, in the order in which it lies on the board. */
export function OverlayLayers() {
  return (
    <div className={styles.layer} data-stage>
      <MaskLayer />
      <SpotlightLayer />
      <CurtainLayer />
    </div>
  );
}
