import { useEffect, useRef } from 'react';
import { drawPaper } from '#protocol/drawing/papers.ts';
import { pageStyle, uprightSize, type PageBox, type Size } from '#protocol/drawing/place.ts';
import type { Area } from '#protocol/look.ts';
import type { Paper } from '#protocol/papers.ts';
import type { BoardPage } from '#protocol/views.ts';
import { pageAddress } from '../media/addresses.ts';
import styles from './follow-view.module.css';

export interface PageSheetProps {
  readonly page: BoardPage;
  readonly box: PageBox;
  readonly canvas: Size;
}

/** The page itself: its picture, or the paper, drawn in the laptop's own pixels. */
export function PageSheet({ page, box, canvas }: PageSheetProps) {
  const { width, height } = uprightSize(box);
  const style = { ...pageStyle(box, canvas), clipPath: box.crop && clipOf(box.crop) };
  return (
    <div style={style} data-page={page.kind}>
      {page.kind === 'image' ? (
        <img className={styles.sheet} src={pageAddress(page)} alt="" draggable={false} />
      ) : (
        <PaperSheet
          paper={page.kind === 'paper' ? page.paper : 'slate'}
          width={Math.round(width)}
          height={Math.round(height)}
        />
      )}
    </div>
  );
}

function clipOf({ x, y, width, height }: Area): string {
  const [top, right, bottom, left] = [y, 1 - x - width, 1 - y - height, x];
  return `inset(${[top, right, bottom, left].map((share) => `${share * 100}%`).join(' ')})`;
}

/** Zoomed in, a paper may be larger than any canvas. */
const MOST_PIXELS = 4096;

function PaperSheet({ paper, width, height }: { readonly paper: Paper } & Size) {
  const element = useRef<HTMLCanvasElement>(null);
  const scale = Math.min(1, MOST_PIXELS / Math.max(width, 1));
  const pixels = { width: Math.round(width * scale), height: Math.round(height * scale) };
  useEffect(() => {
    const context = element.current?.getContext('2d');
    if (context) drawPaper(context, paper, { left: 0, top: 0, ...pixels });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the two numbers are all there is
  }, [paper, pixels.width, pixels.height]);
  return <canvas ref={element} className={styles.sheet} {...pixels} aria-hidden="true" />;
}
