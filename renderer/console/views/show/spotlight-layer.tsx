import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { classNames } from '#kit/class-names.ts';
import { partStyle, spotlightPart } from '#kit/covers/place.ts';
import { SpotlightShade } from '#kit/covers/spotlight-shade.tsx';
import type { Spotlight } from '#protocol/covers.ts';
import { useView } from '../../store.ts';
import { setSpotlight, sizedSpotlight, useElsewhere } from './covers.ts';
import { useEmptyHand } from './hand.ts';
import styles from './overlays.module.css';
import { shareAt, unitsOf, useStagePage, type StagePage } from './stage-page.ts';
import { overlayTexts } from './texts.ts';
import { useDragged } from './use-dragged.ts';

/** The spotlight on the stage, to drag and to resize. */
export function SpotlightLayer() {
  const spotlight = useView(({ board }) => board.spotlight);
  const page = useStagePage();
  const elsewhere = useElsewhere();
  if (!spotlight || !page || elsewhere) return null;
  return <Ellipse spotlight={spotlight} page={page} />;
}

const KEYED = 400;
const KEY_MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEYED, 0],
  ArrowRight: [KEYED, 0],
  ArrowUp: [0, -KEYED],
  ArrowDown: [0, KEYED],
};
const KEY_SIZES: Readonly<Record<string, number>> = { '+': 1.12, '=': 1.12, '-': 0.89 };

interface EllipseProps {
  readonly spotlight: Spotlight;
  readonly page: StagePage;
}

function Ellipse({ spotlight, page }: EllipseProps) {
  const t = overlayTexts();
  const free = useEmptyHand();
  const frame = useRef<HTMLDivElement>(null);
  const drag = useRef<{ how: 'move' | 'resize'; from: Spotlight; x: number; y: number } | null>(
    null,
  );
  const { held, move, end, keep } = useDragged<Spotlight>(setSpotlight);
  const now = held ?? spotlight;

  useEffect(() => frame.current?.focus({ preventScroll: true }), []);

  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const stage = event.currentTarget.closest('[data-stage]');
    return unitsOf(page, stage ? shareAt(stage, event) : [0, 0]);
  };
  const begin = (how: 'move' | 'resize') => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const [x, y] = placeOf(event);
    drag.current = { how, from: now, x, y };
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    event.stopPropagation();
    const { how, from, x, y } = drag.current;
    const [right, down] = placeOf(event);
    move(
      how === 'move' ? moved(from, right - x, down - y) : reaching(from, right, down),
      event.timeStamp,
    );
  };
  const onEnd = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    if (drag.current) end();
    drag.current = null;
  };
  const onKey = (event: KeyboardEvent) => {
    const way = KEY_MOVES[event.key];
    const size = KEY_SIZES[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey || (!way && size === undefined)) return;
    event.preventDefault();
    const next = way ? moved(now, ...way) : sizedSpotlight(now, size ?? 1);
    keep(next);
  };
  const dragging = { onPointerMove: onMove, onPointerUp: onEnd, onPointerCancel: onEnd };

  return (
    <>
      <SpotlightShade part={spotlightPart(now, page.box, page)} through />
      <div
        ref={frame}
        className={classNames(styles.ellipse, free && styles.free)}
        style={partStyle(spotlightPart(now, page.box, page))}
        role="group"
        aria-label={t.spotlightPlace}
        title={t.spotlightHint}
        tabIndex={0}
        data-own-wheel
        onKeyDown={onKey}
        onPointerDown={begin('move')}
        onWheel={({ deltaY }) => keep(sizedSpotlight(now, deltaY < 0 ? 1.08 : 0.926))}
        {...dragging}
      >
        <span
          className={styles.corner}
          title={t.resizeSpotlight}
          onPointerDown={begin('resize')}
          {...dragging}
        />
      </div>
    </>
  );
}

function moved(spotlight: Spotlight, right: number, down: number): Spotlight {
  return { ...spotlight, x: spotlight.x + right, y: spotlight.y + down };
}

/** The ellipse whose rim is there, where its handle stands; its middle stays. */
function reaching(spotlight: Spotlight, right: number, down: number): Spotlight {
  const radius = (reach: number) => Math.round(Math.max(1000, reach * Math.SQRT2));
  const { x, y } = spotlight;
  return { ...spotlight, radiusX: radius(right - x), radiusY: radius(down - y) };
}
