import { useEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { createInkLayer, type InkLayer } from '#kit/ink/ink-layer.ts';
import type { Ground } from '#protocol/activity/drawing.ts';
import type { DocumentPage } from '#protocol/activity/page.ts';
import { drawPaper } from '#protocol/drawing/papers.ts';
import { fitPage, type PageBox, type Size } from '#protocol/drawing/place.ts';
import type { InkStroke, NewStroke } from '#protocol/ink.ts';
import type { Paper } from '#protocol/papers.ts';
import { blobAddress, pageAddress } from '../desk/media/addresses.ts';
import { useSize } from './use-size.ts';
import styles from './sheet.module.css';

/** What is drawn on: a paper, a picture, or a page of a document. */
export type SheetGround = Ground | { readonly kind: 'page'; readonly page: DocumentPage };

export interface SheetProps {
  /** Null: only ink, over what lies below. */
  readonly ground: SheetGround | null;
  readonly strokes: readonly NewStroke[];
  /** The teacher's, above. */
  readonly above?: readonly NewStroke[];
  readonly label: string;
  /** Where a pen works on it: the element, its ink and its box. */
  readonly onPlaced?: (placed: Placed | null) => void;
  readonly focusable?: boolean;
  readonly children?: ReactNode;
}

export interface Placed {
  readonly element: HTMLElement;
  readonly layer: InkLayer;
  readonly box: PageBox;
}

const PAPER_RATIO = 16 / 9;
const NO_STROKES: readonly NewStroke[] = [];

/** A sheet with ink on it, as large as its place lets it be. */
export function Sheet(props: SheetProps) {
  const { ground, strokes, above = NO_STROKES, label, onPlaced, focusable, children } = props;
  const [place, size] = useSize();
  const [ratio, setRatio] = useState(PAPER_RATIO);
  const sheet = useRef<HTMLDivElement>(null);
  const fitted = size && fitPage(ratio, size.width, size.height);
  const css = { width: Math.floor(fitted?.width ?? 0), height: Math.floor(fitted?.height ?? 0) };
  const canvas = { width: css.width * devicePixelRatio, height: css.height * devicePixelRatio };
  return (
    <div ref={place} className={styles.place}>
      <div
        ref={sheet}
        className={styles.sheet}
        style={css}
        role="img"
        aria-label={label}
        tabIndex={focusable ? 0 : undefined}
        data-pen={onPlaced !== undefined || undefined}
        data-sheet={ground?.kind ?? 'clear'}
      >
        {ground && <Below ground={ground} canvas={canvas} onRatio={setRatio} />}
        <Ink
          strokes={strokes}
          canvas={canvas}
          onLayer={(layer, box) =>
            onPlaced?.(layer && sheet.current ? { element: sheet.current, layer, box } : null)
          }
        />
        {above.length > 0 && <Ink strokes={above} canvas={canvas} />}
        {children}
      </div>
    </div>
  );
}

interface BelowProps {
  readonly ground: SheetGround;
  readonly canvas: Size;
  readonly onRatio: (ratio: number) => void;
}

function Below({ ground, canvas, onRatio }: BelowProps) {
  if (ground.kind === 'paper') return <PaperGround paper={ground.paper} canvas={canvas} />;
  const [address, alt] =
    ground.kind === 'picture'
      ? [blobAddress(ground.picture.blob), ground.picture.alt ?? '']
      : [pageAddress(ground.page), ''];
  return <Picture address={address} alt={alt} onRatio={onRatio} />;
}

interface PictureProps {
  readonly address: string;
  readonly alt: string;
  readonly onRatio: (ratio: number) => void;
}

const AGAIN_MS = [1000, 2000, 4000, 8000];

/** Asked for again while it does not come: the console may still be drawing it. */
function Picture({ address, alt, onRatio }: PictureProps) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed) return;
    const wait = AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)];
    const timer = setTimeout(() => {
      setTries((count) => count + 1);
      setFailed(false);
    }, wait);
    return () => clearTimeout(timer);
  }, [failed, tries]);
  return (
    <img
      key={tries}
      className={styles.below}
      src={address}
      alt={alt}
      draggable={false}
      data-missing={failed || undefined}
      onError={() => setFailed(true)}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
        if (naturalHeight > 0) onRatio(naturalWidth / naturalHeight);
      }}
    />
  );
}

function PaperGround({ paper, canvas }: { readonly paper: Paper; readonly canvas: Size }) {
  const element = useRef<HTMLCanvasElement>(null);
  const { width, height } = canvas;
  useEffect(() => {
    const context = element.current?.getContext('2d');
    if (context && width > 0) drawPaper(context, paper, { left: 0, top: 0, width, height });
  }, [paper, width, height]);
  return <Canvas ref={element} width={width} height={height} />;
}

interface CanvasProps extends Size {
  readonly ref: Ref<HTMLCanvasElement>;
}

function Canvas({ ref, width, height }: CanvasProps) {
  return (
    <canvas ref={ref} className={styles.below} width={width} height={height} aria-hidden="true" />
  );
}

interface InkProps {
  readonly strokes: readonly NewStroke[];
  readonly canvas: Size;
  readonly onLayer?: (layer: InkLayer | null, box: PageBox) => void;
}

function Ink({ strokes, canvas: { width, height }, onLayer }: InkProps) {
  const finished = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const [layer, setLayer] = useState<InkLayer | null>(null);
  const tell = useRef(onLayer);
  useEffect(() => {
    tell.current = onLayer;
  });
  useEffect(() => {
    if (finished.current && moving.current) {
      setLayer(createInkLayer(finished.current, moving.current));
    }
  }, []);
  useEffect(() => {
    const box = { left: 0, top: 0, width, height };
    layer?.place(width, height, width > 0 ? box : null);
    tell.current?.(width > 0 ? layer : null, box);
    return () => tell.current?.(null, box);
  }, [layer, width, height]);
  useEffect(() => layer?.show(inOrder(strokes)), [layer, strokes]);
  return (
    <>
      <canvas ref={finished} className={styles.ink} aria-hidden="true" hidden />
      <canvas ref={moving} className={styles.ink} aria-hidden="true" hidden />
    </>
  );
}

/** A stroke that stays where it was in the pile is the same object: only what is new is drawn. */
const made = new WeakMap<NewStroke, InkStroke>();

function inOrder(strokes: readonly NewStroke[]): Record<string, InkStroke> {
  return Object.fromEntries(
    strokes.map((stroke, index) => {
      const kept = made.get(stroke);
      const { id, ...look } = stroke;
      const one = kept?.order === index + 1 ? kept : { ...look, order: index + 1 };
      made.set(stroke, one);
      return [id, one];
    }),
  );
}
