import type { Curtain, CurtainSide } from '#protocol/covers.ts';

const STEP = 0.04;
const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** The curtain whose edge is pulled to a place of the stage, in shares of it. */
export function curtainTo(side: CurtainSide, [x, y]: readonly [number, number]): Curtain {
  const drawn = { top: y, bottom: 1 - y, left: x, right: 1 - x };
  return { side, share: clamp(drawn[side]) };
}

const AWAY: Readonly<Record<CurtainSide, string>> = {
  top: 'ArrowDown',
  bottom: 'ArrowUp',
  left: 'ArrowRight',
  right: 'ArrowLeft',
};
const BACK: Readonly<Record<CurtainSide, string>> = {
  top: 'ArrowUp',
  bottom: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
};

/** What a key does to the curtain: the edge goes the way of the arrow. Null: none of its keys. */
export function keyedCurtain({ side, share }: Curtain, key: string): Curtain | null {
  switch (key) {
    case AWAY[side]:
      return { side, share: clamp(share + STEP) };
    case BACK[side]:
      return { side, share: clamp(share - STEP) };
    case 'Home':
      return { side, share: 0 };
    case 'End':
      return { side, share: 1 };
    case 'Enter':
    case ' ':
      return { side, share: share > 0.5 ? 0 : 1 };
    default:
      // The other two arrows are the slider's too: they must not turn the page.
      return key.startsWith('Arrow') ? { side, share } : null;
  }
}
