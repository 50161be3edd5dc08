import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { MaskPlate } from '#kit/covers/mask-plate.tsx';
import { maskStyle } from '#kit/covers/place.ts';
import { pageStyle } from '#protocol/drawing/place.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { showNote } from '#kit/toasts.ts';
import { MOST_MASKS, type Mask } from '#protocol/covers.ts';
import { newId, order, orderNow } from '../../store.ts';
import { boxBetween, draggedMask, isMeant, keyedMask, type Box } from './mask-moves.ts';
import styles from './overlays.module.css';
import type { PageMask } from './page-masks.ts';
import { shareAt, unitsOf, type StagePage } from './stage-page.ts';
import { overlayTexts } from './texts.ts';
import { useDragged } from './use-dragged.ts';

interface MaskEditorProps {
  readonly page: StagePage;
  readonly masks: readonly PageMask[];
}

/** The mode "Masques": boxes are dragged over the answers, moved, resized and removed. */
export function MaskEditor({ page, masks }: MaskEditorProps) {
  const start = useRef<[number, number] | null>(null);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const placeOf = (event: PointerEvent<HTMLElement>) =>
    unitsOf(page, shareAt(event.currentTarget, event));

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.target !== event.currentTarget) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = placeOf(event);
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current) setDrawn(boxBetween(start.current, placeOf(event)));
  };
  const onEnd = () => {
    if (start.current && drawn && isMeant(drawn)) addMask(page.step, drawn, masks.length);
    start.current = null;
    setDrawn(null);
  };
  const onCancel = () => {
    start.current = null;
    setDrawn(null);
  };
  return (
    <div
      className={styles.drawing}
      data-masks
      onPointerDown={begin}
      onPointerMove={onMove}
      onPointerUp={onEnd}
      onPointerCancel={onCancel}
    >
      <div className={styles.page} style={pageStyle(page.box, page)}>
        {masks.map(({ mask, number }) => (
          <EditedMask key={mask.id} page={page} mask={mask} number={number} />
        ))}
        {drawn && (
          <span style={maskStyle(drawn, page.box)}>
            <MaskPlate number={masks.length + 1} height={drawn.height} lifted={false} through />
          </span>
        )}
      </div>
    </div>
  );
}

export function addMask(step: string, box: Box, there: number): void {
  if (there >= MOST_MASKS) return void showNote(overlayTexts().tooManyMasks);
  orderNow({ type: 'lesson/add-mask', step, mask: { id: newId(), ...box } });
}

interface EditedMaskProps {
  readonly page: StagePage;
  readonly mask: Mask;
  readonly number: number;
}

function EditedMask({ page, mask, number }: EditedMaskProps) {
  const t = overlayTexts();
  const drag = useRef<{ how: 'move' | 'resize'; x: number; y: number } | null>(null);
  const { held, move, end, keep } = useDragged<Mask>((next, moving) =>
    // A plate that is being moved is the teacher's alone until she lets go.
    moving
      ? Promise.resolve(true)
      : order({ type: 'lesson/place-mask', step: page.step, mask: next }),
  );
  const now = held ?? mask;

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const surface = event.currentTarget.closest('[data-masks]');
    return unitsOf(page, surface ? shareAt(surface, event) : [0, 0]);
  };
  const begin = (how: 'move' | 'resize') => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const [x, y] = placeOf(event);
    drag.current = { how, x, y };
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    event.stopPropagation();
    const { how, x, y } = drag.current;
    const [right, down] = placeOf(event);
    move(draggedMask(mask, how, [right - x, down - y]), event.timeStamp);
  };
  const onEnd = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    drag.current = null;
    end();
  };
  const remove = () => orderNow({ type: 'lesson/remove-mask', step: page.step, mask: mask.id });
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return;
    const next = keyedMask(now, event.key, event.shiftKey);
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (next) keep(next);
    else return;
    event.preventDefault();
  };
  const dragging = { onPointerMove: onMove, onPointerUp: onEnd, onPointerCancel: onEnd };

  return (
    <div
      className={styles.edited}
      style={maskStyle(now, page.box)}
      role="group"
      aria-label={t.mask(number)}
      title={t.maskHint}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerDown={begin('move')}
      {...dragging}
    >
      <MaskPlate number={number} height={now.height} lifted={false} through />
      <button
        type="button"
        className={styles.close}
        aria-label={t.removeMask(number)}
        title={t.removeMask(number)}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={remove}
      >
        <Icon of={icons.close} size={16} />
      </button>
      <span
        className={styles.corner}
        title={t.resizeMask(number)}
        onPointerDown={begin('resize')}
        {...dragging}
      />
    </div>
  );
}
