import type { InkColour } from '../ink.ts';

/**
 * The colours of chalk, for whatever draws outside of a style sheet. They are those of
 * `renderer/kit/tokens.css`, which a test compares.
 */
export const INK_HEX: Readonly<Record<InkColour, string>> = {
  slate: '#22313a',
  brick: '#c4492f',
  sky: '#2f6fb0',
  leaf: '#2f8f5b',
  mirabelle: '#f2b233',
  chalk: '#f7f5f0',
};

/** A mask over an answer. */
export const PLATE_HEX = '#ece8df';

/** The wall beside a page that does not fill it. */
export const WALL_HEX = '#131c22';
