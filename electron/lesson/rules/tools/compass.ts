import type { ToolRules } from './contract.ts';
import { share } from './instrument.ts';

/** T43: a compass that opens from half a centimetre to 15 cm of the board. */
export const compass: ToolRules<'compass'> = {
  shape: null,
  lengths: { least: share(5), most: share(150) },
  place: { x: 0.45, y: 0.68, width: share(50), angle: 0 },
  initial: () => ({ kind: 'compass', measured: true }),
  /** Whether its opening is written. */
  actions: { measure: (state) => ({ ...state, measured: !state.measured }) },
};
