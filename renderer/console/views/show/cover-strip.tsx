import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { INK_UNITS } from '#protocol/ink.ts';
import { CURTAIN_SIDES, type Curtain, type CurtainSide, type Spotlight } from '#protocol/covers.ts';
import { useView } from '../../store.ts';
import { liftMasks, setCurtain, setSpotlight, sizedSpotlight, useElsewhere } from './covers.ts';
import styles from './cover-strip.module.css';
import { useInHand } from './hand.ts';
import { addMask } from './mask-editor.tsx';
import { usePageMasks, type PageMask } from './page-masks.ts';
import { stagePage, unitsOf } from './stage-page.ts';
import { overlayTexts } from './texts.ts';

/** The buttons of what covers the page, under the stage. */
export function CoverStrip() {
  const elsewhere = useElsewhere();
  const spotlight = useView(({ board }) => board.spotlight);
  const curtain = useView(({ board }) => board.curtain);
  const masks = usePageMasks(useView(({ lesson }) => lesson?.at ?? null));
  const editing = useInHand('masks');
  const lit = elsewhere ? null : spotlight;
  const hung = elsewhere ? null : curtain;
  const plates = editing || masks.length > 0;
  if (!lit && !hung && !plates) return null;
  const many = plates && hung !== null;
  return (
    <section
      className={styles.strip}
      data-covers={many ? 'many' : 'few'}
      aria-label={overlayTexts().strip}
    >
      {plates && <MaskButtons masks={masks} editing={editing} />}
      {lit && <SpotlightButtons spotlight={lit} />}
      {hung && <CurtainButtons curtain={hung} />}
    </section>
  );
}

interface MaskButtonsProps {
  readonly masks: readonly PageMask[];
  readonly editing: boolean;
}

function MaskButtons({ masks, editing }: MaskButtonsProps) {
  const t = overlayTexts();
  const up = masks.filter(({ lifted }) => lifted).length;
  return (
    <div className={styles.group} role="group" aria-label={t.masks}>
      {editing && (
        <IconButton
          icon={icons.addMask}
          label={t.addMask}
          tone="dark"
          size="compact"
          onClick={() => addInTheMiddle(masks.length)}
        />
      )}
      {masks.length === 0 ? (
        <p className={styles.words}>{t.drawMasks}</p>
      ) : (
        <>
          <Button
            tone="dark"
            size="compact"
            kbd="N"
            disabled={up === masks.length}
            onClick={() => liftMasks('next')}
          >
            {t.liftNext}
          </Button>
          <IconButton
            icon={icons.undo}
            label={t.lastBack}
            tone="dark"
            size="compact"
            disabled={up === 0}
            onClick={() => liftMasks('last-back')}
          />
          <Button
            tone="dark"
            size="compact"
            disabled={up === masks.length}
            onClick={() => liftMasks('all')}
          >
            {t.liftAll}
          </Button>
          <Button tone="dark" size="compact" disabled={up === 0} onClick={() => liftMasks('none')}>
            {t.layAllBack}
          </Button>
          <p className={styles.words} role="status">
            {t.lifted(up, masks.length)}
          </p>
        </>
      )}
    </div>
  );
}

/** For those who do not drag: a plate in the middle, to be moved by the arrows. */
function addInTheMiddle(there: number): void {
  const page = stagePage();
  if (!page) return;
  const [x, y] = unitsOf(page, [0.5, 0.5]);
  const width = INK_UNITS / 4;
  const height = INK_UNITS / 16;
  addMask(
    page.step,
    {
      x: Math.round(x - width / 2),
      y: Math.round(y - height / 2),
      width,
      height,
    },
    there,
  );
}

function SpotlightButtons({ spotlight }: { readonly spotlight: Spotlight }) {
  const t = overlayTexts();
  const size = (factor: number) => void setSpotlight(sizedSpotlight(spotlight, factor), false);
  return (
    <div className={styles.group} role="group" aria-label={t.spotlight}>
      <IconButton
        icon={icons.less}
        label={t.smaller}
        tone="dark"
        size="compact"
        onClick={() => size(0.84)}
      />
      <IconButton
        icon={icons.add}
        label={t.larger}
        tone="dark"
        size="compact"
        onClick={() => size(1.19)}
      />
      <IconButton
        icon={icons.close}
        label={t.spotlightOff}
        tone="dark"
        size="compact"
        onClick={() => void setSpotlight(null, false)}
      />
    </div>
  );
}

const SIDE_ICONS: Readonly<Record<CurtainSide, icons.IconPicture>> = {
  top: icons.fromTop,
  bottom: icons.fromBottom,
  left: icons.fromLeft,
  right: icons.fromRight,
};

function CurtainButtons({ curtain }: { readonly curtain: Curtain }) {
  const t = overlayTexts();
  const draw = (change: Partial<Curtain>) => void setCurtain({ ...curtain, ...change }, false);
  return (
    <div className={styles.group} role="group" aria-label={t.curtain}>
      {CURTAIN_SIDES.map((side) => (
        <IconButton
          key={side}
          icon={SIDE_ICONS[side]}
          label={`${t.from} ${t.sides[side]}`}
          tone="dark"
          size="compact"
          pressed={curtain.side === side}
          onClick={() => draw({ side })}
        />
      ))}
      <Button
        tone="dark"
        size="compact"
        disabled={curtain.share === 1}
        onClick={() => draw({ share: 1 })}
      >
        {t.coverAll}
      </Button>
      <Button
        tone="dark"
        size="compact"
        disabled={curtain.share === 0}
        onClick={() => draw({ share: 0 })}
      >
        {t.openAll}
      </Button>
      <IconButton
        icon={icons.close}
        label={t.curtainOff}
        tone="dark"
        size="compact"
        onClick={() => void setCurtain(null, false)}
      />
    </div>
  );
}
