import * as icons from '#kit/icons.ts';
import { useView } from '../../store.ts';
import { toggleCurtain, toggleSpotlight, useElsewhere } from './covers.ts';
import { takeInHand, useInHand } from './hand.ts';
import { ShowButton } from './show-button.tsx';
import styles from './show-toolbar.module.css';
import { overlayTexts } from './texts.ts';

/** Laser, spotlight, curtain and masks. */
export function OverlayButtons() {
  const t = overlayTexts();
  const laser = useInHand('laser');
  const masks = useInHand('masks');
  const spotlight = useView(({ board }) => board.spotlight !== null);
  const curtain = useView(({ board }) => board.curtain !== null);
  // A frozen board keeps what it shows: from another page nothing can be laid over it.
  const elsewhere = useElsewhere();
  return (
    <div className={styles.group}>
      <ShowButton
        icon={icons.laser}
        label={t.laser}
        letter="L"
        pressed={laser}
        disabled={elsewhere}
        onClick={() => takeInHand('laser')}
      />
      <ShowButton
        icon={icons.spotlight}
        label={t.spotlight}
        letter="O"
        pressed={spotlight && !elsewhere}
        disabled={elsewhere}
        onClick={toggleSpotlight}
      />
      <ShowButton
        icon={icons.curtain}
        label={t.curtain}
        letter="R"
        pressed={curtain && !elsewhere}
        disabled={elsewhere}
        onClick={toggleCurtain}
      />
      <ShowButton
        icon={icons.masks}
        label={t.masks}
        letter="M"
        pressed={masks}
        onClick={() => takeInHand('masks')}
      />
    </div>
  );
}
