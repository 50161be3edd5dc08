import { useState, type ReactNode } from 'react';
import { CurtainCloth } from '#kit/covers/curtain-cloth.tsx';
import { MaskPlate } from '#kit/covers/mask-plate.tsx';
import { maskStyle, spotlightPart } from '#kit/covers/place.ts';
import { SpotlightShade } from '#kit/covers/spotlight-shade.tsx';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { CoversView } from '#protocol/covers.ts';
import { placePages } from '#protocol/drawing/place-pages.ts';
import { pageStyle, type PageBox, type Size } from '#protocol/drawing/place.ts';
import type { BoardPage, BoardSight } from '#protocol/views.ts';
import { useSize } from '../../ink/use-size.ts';
import type { StudentStore } from '../../store.ts';
import { pageAddress } from '../media/addresses.ts';
import { deskTexts } from '../texts.ts';
import { BoardFace } from './board-face.tsx';
import { PageInk } from './page-ink.tsx';
import { PageSheet } from './page-sheet.tsx';
import { usePictures, type Pictures } from './use-pictures.ts';
import styles from './follow-view.module.css';

export interface FollowViewProps {
  readonly student: StudentStore;
  readonly sight: BoardSight;
  /** The buttons in the corner. */
  readonly children: ReactNode;
}

const SHEET_RATIO = 16 / 9;

/** What is on the board, on the laptop: the page, what is written on it, and what covers it. */
export function FollowView({ student, sight, children }: FollowViewProps) {
  const t = deskTexts().follow;
  const [place, size] = useSize();
  const pictures = usePictures(pagesOf(sight).flatMap(addressOf));
  const shown = useWhole(sight, pictures);
  const canvas = size && {
    width: Math.round(size.width * devicePixelRatio),
    height: Math.round(size.height * devicePixelRatio),
  };
  return (
    <main ref={place} className={styles.board} data-surface="dark">
      <VisuallyHidden>
        <h1>{t.label}</h1>
      </VisuallyHidden>
      {shown && canvas && (
        <Wall student={student} sight={shown} canvas={canvas} pictures={pictures} />
      )}
      {shown && pagesOf(shown).length === 0 && <BoardFace page={null} />}
      {sight.white && <div className={styles.white} />}
      {sight.black && <div className={styles.black} role="img" aria-label={t.dark} />}
      <div className={styles.corner}>{children}</div>
    </main>
  );
}

/** The newest sight of which everything is here; until then the one before, with its own covers. */
function useWhole(sight: BoardSight, pictures: Pictures): BoardSight | null {
  const [whole, setWhole] = useState<BoardSight | null>(null);
  const isHere = pagesOf(sight)
    .flatMap(addressOf)
    .every((address) => pictures.has(address));
  if (isHere && whole !== sight) {
    setWhole(sight);
    return sight;
  }
  return whole;
}

function pagesOf({ page, beside }: BoardSight): BoardPage[] {
  return [page, beside].filter((one) => one !== null);
}

function addressOf(page: BoardPage): string[] {
  return page.kind === 'image' ? [pageAddress(page)] : [];
}

interface WallProps {
  readonly student: StudentStore;
  readonly sight: BoardSight;
  readonly canvas: Size;
  readonly pictures: Pictures;
}

function Wall({ student, sight, canvas, pictures }: WallProps) {
  const pages = pagesOf(sight);
  const toPlace = pages.map((page) => ({
    ratio: ratioOf(page, pictures),
    turn: page.turn,
    crop: page.crop,
  }));
  const { boxes } = placePages(toPlace, sight.look.zoom, canvas);
  const first = pages[0] && sight.covers[pages[0].step];
  const firstBox = boxes[0];
  return (
    <>
      {pages.map((page, index) => {
        const box = boxes[index];
        if (!box) return null;
        const { step } = page;
        return (
          <div key={step} className={styles.layer}>
            <PageSheet page={page} box={box} canvas={canvas} />
            <PageInk
              student={student}
              step={step}
              strokes={sight.ink[step]}
              box={box}
              canvas={canvas}
            />
            <BoardFace page={page} />
            <Masks covers={sight.covers[step]} box={box} canvas={canvas} />
          </div>
        );
      })}
      {first?.spotlight && firstBox && (
        <SpotlightShade part={spotlightPart(first.spotlight, firstBox, canvas)} />
      )}
      {first?.curtain && (
        <div className={styles.layer}>
          <CurtainCloth curtain={first.curtain} />
        </div>
      )}
    </>
  );
}

function ratioOf(page: BoardPage, pictures: Pictures): number {
  const [address = ''] = addressOf(page);
  const picture = pictures.get(address);
  return picture && picture.naturalHeight > 0
    ? picture.naturalWidth / picture.naturalHeight
    : SHEET_RATIO;
}

interface MasksProps {
  readonly covers: CoversView | undefined;
  readonly box: PageBox;
  readonly canvas: Size;
}

function Masks({ covers, box, canvas }: MasksProps) {
  if (!covers || covers.masks.length === 0) return null;
  return (
    <div className={styles.page} style={pageStyle(box, canvas)}>
      {covers.masks.map(({ id, number, lifted, ...place }) => (
        <span key={id} style={maskStyle(place, box)} data-mask={number} aria-hidden="true">
          <MaskPlate number={number} height={place.height} lifted={lifted} />
        </span>
      ))}
    </div>
  );
}
