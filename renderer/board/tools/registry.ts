import type { ToolKind } from '#protocol/tools.ts';
import { clock } from './clock.tsx';
import { compass } from './compass.tsx';
import type { ToolPart } from './contract.ts';
import { dice } from './dice.tsx';
import { draw } from './draw.tsx';
import { groups } from './groups.tsx';
import { noise } from './noise.tsx';
import { numberLine } from './number-line.tsx';
import { protractor } from './protractor.tsx';
import { ruler } from './ruler.tsx';
import { setSquare } from './set-square.tsx';
import { stopwatch } from './stopwatch.tsx';
import { timer } from './timer.tsx';

/** Every tool, in the order of the console's menu. A kind without a part does not compile. */
export const TOOL_PARTS: { readonly [Kind in ToolKind]: ToolPart<Kind> } = {
  timer,
  stopwatch,
  draw,
  groups,
  dice,
  noise,
  clock,
  'number-line': numberLine,
  ruler,
  'set-square': setSquare,
  protractor,
  compass,
};

/** The part for a state of any kind; the state passed in must be of that kind. */
export function partOf(kind: ToolKind): ToolPart<ToolKind> {
  // One entry per kind: the compiler cannot see that kind and state go together.
  return TOOL_PARTS[kind] as unknown as ToolPart<ToolKind>;
}
