import type { ToolKind } from '#protocol/tools.ts';
import { clock } from './clock.ts';
import { compass } from './compass.ts';
import type { ToolRules } from './contract.ts';
import { dice } from './dice.ts';
import { draw } from './draw.ts';
import { groups } from './groups.ts';
import { noise } from './noise.ts';
import { numberLine } from './number-line.ts';
import { protractor } from './protractor.ts';
import { ruler } from './ruler.ts';
import { setSquare } from './set-square.ts';
import { stopwatch } from './stopwatch.ts';
import { timer } from './timer.ts';

/** The rules of every tool. A kind without rules does not compile. */
export const TOOL_RULES: { readonly [Kind in ToolKind]: ToolRules<Kind> } = {
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

/** The rules for a state of any kind; the state passed in must be of that kind. */
export function rulesOf(kind: ToolKind): ToolRules<ToolKind> {
  // One entry per kind: the compiler cannot see that kind and state go together.
  return TOOL_RULES[kind] as unknown as ToolRules<ToolKind>;
}
