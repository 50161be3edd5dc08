import type { PointerEvent } from 'react';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { pageStyle } from '#protocol/drawing/place.ts';
import { partOfSheet } from '#protocol/drawing/place-pages.ts';
import { useView } from '../../store.ts';
import { StepPicture } from '../step-picture.tsx';
import { cut } from './cut.ts';
import { frameStyle } from './frame-style.ts';
import { geometryTexts } from './geometry-texts.ts';
import styles from './zoom-map.module.css';
import { useStagePlace } from './stage-place.ts';
import { centreOn, zoomBy, zoomTo } from './zooming.ts';

const FACTOR = 1.25;

/** Where one is on the enlarged page, in a corner of the stage; never on the board. */
export function ZoomMap() {
  const zoomed = useView((view) => view.board.look.zoom !== null);
  return zoomed && <Panel />;
}

function Panel() {
  const t = geometryTexts();
  const { sheet, whole } = useStagePlace();
  if (!sheet || !whole) return null;
  return (
    <div className={styles.panel} role="group" aria-label={t.overview}>
      <Sheet />
      <div className={styles.controls}>
        <IconButton
          icon={icons.less}
          label={t.zoomOut}
          size="compact"
          aria-keyshortcuts="-"
          onClick={() => zoomBy(1 / FACTOR)}
        />
        <output className={styles.share}>
          {t.share(Math.round((sheet.height / whole.height) * 100))}
        </output>
        <IconButton
          icon={icons.add}
          label={t.zoomIn}
          size="compact"
          aria-keyshortcuts="+"
          onClick={() => zoomBy(FACTOR)}
        />
        <IconButton
          icon={icons.wholePage}
          label={t.wholePage}
          size="compact"
          aria-keyshortcuts="Escape"
          onClick={() => zoomTo(null)}
        />
      </div>
    </div>
  );
}

/** The whole sheet with a frame round what is seen; the frame follows the pointer. */
function Sheet() {
  const { sheet } = useStagePlace();
  const { pages, sheet: whole, canvas } = useStagePlace(null);
  if (!sheet || !whole) return null;
  const seen = partOfSheet({ left: 0, top: 0, ...canvas }, sheet);
  const go = (event: PointerEvent<HTMLElement>) => {
    if ((event.buttons & 1) === 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const edge = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - edge.left) / edge.width) * canvas.width;
    const y = ((event.clientY - edge.top) / edge.height) * canvas.height;
    centreOn((x - whole.left) / whole.width, (y - whole.top) / whole.height);
  };
  return (
    <div
      className={styles.map}
      style={{ aspectRatio: canvas.width / canvas.height }}
      onPointerDown={go}
      onPointerMove={go}
    >
      {pages.map(
        ({ step, document, box }) =>
          box && (
            <span key={step.id} style={{ ...pageStyle(box, canvas), clipPath: cut(box.crop) }}>
              <StepPicture step={step} document={document} upright />
            </span>
          ),
      )}
      {seen && (
        <span
          className={styles.here}
          style={frameStyle(
            {
              left: whole.left + seen.x * whole.width,
              top: whole.top + seen.y * whole.height,
              width: seen.width * whole.width,
              height: seen.height * whole.height,
            },
            canvas,
          )}
        />
      )}
    </div>
  );
}
