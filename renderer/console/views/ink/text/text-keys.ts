import { INK_UNITS } from '#protocol/ink.ts';
import { linesOf } from '#protocol/drawing/text.ts';
import type { Shortcut } from '../../../shortcuts.ts';
import { connection } from '../../../store.ts';
import { inkUi } from '../ink-ui.ts';
import { pageOnStage } from '../page-on-stage.ts';
import { inkTexts } from '../texts.ts';
import { baselineAt, setOn } from './text-lines.ts';
import { beginText, paperOnStage, textUi } from './text-session.ts';

/** Enter, with the text tool in the hand: the caret on the next free line. */
export const TEXT_SHORTCUT: Shortcut = {
  keys: ['Enter'],
  group: 'ink',
  does: () => inkTexts().write,
  press() {
    const { page } = pageOnStage.getState();
    if (inkUi.getState().tool !== 'text' || !page || textUi.getState().open) return false;
    beginText(freeLine(page.step));
    return true;
  },
};

/** Below the lowest text of the page, or near its top; beside the margin of a Seyès page. */
function freeLine(step: string): readonly [number, number] {
  const paper = paperOnStage();
  const { font, size } = textUi.getState();
  const { leading } = setOn(paper, font, size);
  const strokes = connection.store.getState().view?.ink[step]?.strokes ?? {};
  const lowest = Object.values(strokes).reduce((most, { text, points }) => {
    const [, y = 0] = points;
    return text ? Math.max(most, y + (linesOf(text).length - 1) * text.leading) : most;
  }, 0);
  const below = Math.min(lowest + leading, INK_UNITS - leading / 2);
  return baselineAt([INK_UNITS * 0.25, below], paper, size);
}
