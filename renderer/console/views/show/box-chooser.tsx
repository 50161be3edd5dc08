import { useRef, useState, type PointerEvent } from 'react';
import { frameBetween, type Frame } from '#protocol/drawing/place-pages.ts';
import { useView } from '../../store.ts';
import styles from './box-chooser.module.css';
import { takeBox, type BoxTool } from './geometry-moves.ts';
import { geometryTexts } from './geometry-texts.ts';
import { useInHand } from './hand.ts';
import { stageSize } from './wall-shape.ts';
import { frameStyle } from './frame-style.ts';

/** Over the stage while a box is in hand: dragged round a part of the page, it fills the wall. */
export function BoxChooser() {
  const zoom = useInHand('zoom');
  const crop = useInHand('crop');
  if (!zoom && !crop) return null;
  return <Chooser key={String(crop)} tool={crop ? 'crop' : 'zoom'} />;
}

function Chooser({ tool }: { readonly tool: BoxTool }) {
  const t = geometryTexts();
  const zoomed = useView((view) => view.board.look.zoom !== null);
  const start = useRef<{ x: number; y: number } | null>(null);
  const [frame, setFrame] = useState<Frame | null>(null);

  const canvas = stageSize();
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const edge = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - edge.left) / edge.width) * canvas.width,
      y: ((event.clientY - edge.top) / edge.height) * canvas.height,
    };
  };
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || start.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = placeOf(event);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (start.current) setFrame(frameBetween(start.current, placeOf(event)));
  };
  const end = (event: PointerEvent<HTMLElement>) => {
    const from = start.current;
    start.current = null;
    if (from) takeBox(tool, frameBetween(from, placeOf(event)));
  };
  const cancel = () => {
    start.current = null;
    setFrame(null);
  };
  return (
    <div
      className={styles.chooser}
      data-choosing={tool}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
    >
      {frame === null ? (
        <p className={styles.hint} role="status">
          {tool === 'crop' ? t.drawCrop : t.drawZoom}
          {tool === 'crop' && zoomed && <span className={styles.more}>{t.enterToo}</span>}
        </p>
      ) : (
        <span className={styles.frame} style={frameStyle(frame, canvas)} />
      )}
    </div>
  );
}
