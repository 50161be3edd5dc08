import type { PointerEvent } from 'react';
import { classNames } from '#kit/class-names.ts';
import { MaskPlate } from '#kit/covers/mask-plate.tsx';
import { maskStyle } from '#kit/covers/place.ts';
import { pageStyle } from '#protocol/drawing/place.ts';
import { orderNow } from '../../store.ts';
import { useEmptyHand, useInHand } from './hand.ts';
import { MaskEditor } from './mask-editor.tsx';
import styles from './overlays.module.css';
import { useStagePages, type StagePage } from './stage-page.ts';
import { overlayTexts } from './texts.ts';
import { usePageMasks } from './page-masks.ts';

/** The masks on the stage: the teacher sees through them, and lifts one by a click. */
export function MaskLayer() {
  const [first, beside] = useStagePages();
  const editing = useInHand('masks');
  return (
    <>
      {first && <PageMasks key={first.step} page={first} editing={editing} />}
      {beside && <PageMasks key={beside.step} page={beside} editing={false} />}
    </>
  );
}

function PageMasks({ page, editing }: { readonly page: StagePage; readonly editing: boolean }) {
  const t = overlayTexts();
  const masks = usePageMasks(page.step);
  const free = useEmptyHand();
  if (editing) return <MaskEditor key={page.step} page={page} masks={masks} />;
  if (masks.length === 0) return null;
  const stay = (event: PointerEvent) => event.stopPropagation();
  return (
    <div className={styles.masks}>
      <div className={styles.page} style={pageStyle(page.box, page)}>
        {masks.map(({ mask, number, lifted }) => (
          <button
            key={mask.id}
            type="button"
            className={classNames(styles.lift, free && styles.free)}
            style={maskStyle(mask, page.box)}
            aria-label={lifted ? t.layBack(number) : t.lift(number)}
            title={lifted ? t.layBack(number) : t.lift(number)}
            onPointerDown={stay}
            onClick={() =>
              orderNow({
                type: 'board/lift-mask',
                step: page.step,
                mask: mask.id,
                on: !lifted,
              })
            }
          >
            <MaskPlate number={number} height={mask.height} lifted={lifted} through />
          </button>
        ))}
      </div>
    </div>
  );
}
