import { createStore } from 'zustand/vanilla';
import type { InkLayer } from '#kit/ink/ink-layer.ts';
import type { PageBox } from '#protocol/drawing/place.ts';

/** The page on the stage, for those who write on it beside the hand: instruments and typed text. */
export interface StagePage {
  readonly step: string;
  /** Where it stands on the canvas of the ink, in the canvas's pixels. */
  readonly box: PageBox;
  /** The canvas. */
  readonly width: number;
  readonly height: number;
  readonly layer: InkLayer;
}

export const pageOnStage = createStore<{ readonly page: StagePage | null }>(() => ({ page: null }));
