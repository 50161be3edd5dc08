import {
  useEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { CurtainCloth } from '#kit/covers/curtain-cloth.tsx';
import { per } from '#kit/covers/place.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { Curtain } from '#protocol/covers.ts';
import { useView } from '../../store.ts';
import { setCurtain, useElsewhere } from './covers.ts';
import { curtainTo, keyedCurtain } from './curtain-moves.ts';
import styles from './overlays.module.css';
import { shareAt } from './stage-page.ts';
import { overlayTexts } from './texts.ts';
import { useDragged } from './use-dragged.ts';

/** The curtain before the stage, with the handle that only the teacher sees. */
export function CurtainLayer() {
  const curtain = useView(({ board }) => board.curtain);
  const elsewhere = useElsewhere();
  if (!curtain || elsewhere) return null;
  return <Drawn curtain={curtain} />;
}

function Drawn({ curtain }: { readonly curtain: Curtain }) {
  const t = overlayTexts();
  const handle = useRef<HTMLDivElement>(null);
  const holding = useRef(false);
  const { held, move, end, keep } = useDragged<Curtain>(setCurtain);
  const now = held ?? curtain;

  useEffect(() => handle.current?.focus({ preventScroll: true }), []);

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    holding.current = true;
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    const stage = event.currentTarget.closest('[data-stage]');
    if (!holding.current || !stage) return;
    event.stopPropagation();
    move(curtainTo(now.side, shareAt(stage, event)), event.timeStamp);
  };
  const onEnd = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation();
    holding.current = false;
    end();
  };
  const onKey = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.altKey ? null : keyedCurtain(now, event.key);
    if (next === null) return;
    event.preventDefault();
    keep(next);
  };

  return (
    <>
      <CurtainCloth curtain={now} through />
      <div
        ref={handle}
        className={styles.edge}
        data-side={now.side}
        style={{ '--edge': per(edgeOf(now)) } as CSSProperties}
        role="slider"
        aria-label={t.handle}
        aria-orientation={isUpright(now) ? 'vertical' : 'horizontal'}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(now.share * 100)}
        aria-valuetext={t.covered(Math.round(now.share * 100))}
        title={t.handleHint}
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={begin}
        onPointerMove={onMove}
        onPointerUp={onEnd}
        onPointerCancel={onEnd}
        onDoubleClick={() => keep({ ...now, share: now.share > 0.5 ? 0 : 1 })}
      >
        <span className={styles.grip}>
          <Icon of={icons.grip} size={20} />
        </span>
      </div>
    </>
  );
}

function isUpright({ side }: Curtain): boolean {
  return side === 'top' || side === 'bottom';
}

/** Where the free edge hangs, from the stage's upper left. */
function edgeOf({ side, share }: Curtain): number {
  return side === 'top' || side === 'left' ? share : 1 - share;
}
