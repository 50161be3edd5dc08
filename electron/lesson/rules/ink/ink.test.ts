import { describe, expect, it } from 'vitest';
import type { InkCommand, NewStroke } from '#protocol/ink.ts';
import { UNDO_DEPTH } from './page.ts';
import { reduceInk } from './reduce.ts';
import { forgetPages, NO_INK, restoreInk, type InkState } from './state.ts';
import { boardInk, inkView } from './views.ts';

const stroke = (id: string, tool: NewStroke['tool'] = 'pen'): NewStroke => ({
  id,
  tool,
  colour: 'brick',
  width: 'medium',
  points: [0, 0, 128, 500, 500, 128],
});
const draw = (id: string, step = 'a', tool?: NewStroke['tool']): InkCommand => ({
  type: 'ink/draw',
  step,
  stroke: stroke(id, tool),
});
const write = (id: string, content: string, replaces: string | null = null): InkCommand => ({
  type: 'ink/write',
  step: 'a',
  stroke: {
    ...stroke(id, 'text'),
    text: { content, font: 'school', size: 1111, leading: 2222 },
  },
  replaces,
});
const erase = (gesture: string, ...strokes: string[]): InkCommand => ({
  type: 'ink/erase',
  step: 'a',
  gesture,
  strokes,
});
const undo: InkCommand = { type: 'ink/undo', step: 'a' };
const redo: InkCommand = { type: 'ink/redo', step: 'a' };
const clear: InkCommand = { type: 'ink/clear', step: 'a' };

const isPage = (step: string) => step === 'a' || step === 'b';

function after(commands: InkCommand[], from: InkState = NO_INK): InkState {
  return commands.reduce((state, command) => {
    const outcome = reduceInk(state, command, isPage);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.state;
  }, from);
}
const seen = (state: InkState, step = 'a') =>
  Object.keys(inkView(state, step)[step]?.strokes ?? {}).sort();

describe('ink', () => {
  it('[I1] lies on its page; a page that is gone refuses', () => {
    const state = after([draw('1'), draw('2', 'b')]);
    expect([seen(state, 'a'), seen(state, 'b')]).toEqual([['1'], ['2']]);
    expect(reduceInk(state, draw('3', 'gone'), isPage)).toMatchObject({
      ok: false,
      refusal: { code: 'lesson/unknown-step' },
    });
  });

  it('[I2] the same stroke twice counts once, also erased or undone', () => {
    const once = after([draw('1')]);
    expect(after([draw('1')], once)).toBe(once);
    const erased = after([erase('g', '1')], once);
    expect(after([draw('1')], erased)).toBe(erased);
    const undone = after([undo], once);
    expect(after([draw('1')], undone)).toBe(undone);
  });

  it('[I3] undo and redo follow the actions of their page and stop at the ends', () => {
    const state = after([draw('1'), draw('2'), draw('x', 'b'), erase('g', '1')]);
    const steps: string[][] = [];
    let now = state;
    for (const command of [undo, undo, undo, undo, redo, redo, redo, redo]) {
      now = after([command], now);
      steps.push(seen(now));
    }
    expect(steps).toEqual([['1', '2'], ['1'], [], [], ['1'], ['1', '2'], ['2'], ['2']]);
    expect(seen(now, 'b')).toEqual(['x']);
    const { canUndo, canRedo } = inkView(now, 'a')['a'] ?? {};
    expect([canUndo, canRedo]).toEqual([true, false]);
  });

  it('[I4] a new action ends what could be redone', () => {
    const state = after([draw('1'), draw('2'), erase('g', '1'), undo, undo, draw('3')]);
    expect(seen(state)).toEqual(['1', '3']);
    expect(after([redo], state)).toBe(state);
    expect(Object.keys(state.strokes['a'] ?? {}).sort()).toEqual(['1', '3']);
    expect(seen(after([undo, redo], state))).toEqual(['1', '3']);
  });

  it('[I5] one sweep of the eraser is undone together, the next one apart', () => {
    const drawn = after([draw('1'), draw('2'), draw('3')]);
    const swept = after([erase('g', '1'), erase('g', '2', '1'), erase('h', '3')], drawn);
    expect(seen(swept)).toEqual([]);
    expect(seen(after([undo], swept))).toEqual(['3']);
    expect(seen(after([undo, undo], swept))).toEqual(['1', '2', '3']);
    const late = after([undo, erase('g', '3')], after([erase('g', '1')], drawn));
    expect(seen(after([undo], late))).toEqual(['1', '2', '3']);
  });

  it('[I6] clearing is one action, and none on a clean page', () => {
    const cleared = after([draw('1'), draw('2'), clear]);
    expect(seen(cleared)).toEqual([]);
    expect(after([clear], cleared)).toBe(cleared);
    expect(seen(after([undo], cleared))).toEqual(['1', '2']);
  });

  it('[I7] an eraser by area lies in the pile like a stroke, but not on nothing', () => {
    expect(after([draw('e', 'a', 'eraser')])).toBe(NO_INK);
    const view = inkView(after([draw('1'), draw('e', 'a', 'eraser'), draw('2')]), 'a')['a'];
    const pile = Object.entries(view?.strokes ?? {}).map(([id, { order }]) => ({
      id,
      order,
    }));
    expect(pile.sort((a, b) => a.order - b.order).map(({ id }) => id)).toEqual(['1', 'e', '2']);
    expect(seen(after([draw('1'), draw('e', 'a', 'eraser'), undo]))).toEqual(['1']);
  });

  it('[I8] hidden ink is not on the board until it is shown or drawn upon', () => {
    const hidden = after([draw('1'), { type: 'ink/hide', step: 'a', on: true }]);
    expect(seen(hidden)).toEqual(['1']);
    expect(boardInk(hidden, 'a')).toEqual({});
    expect(Object.keys(boardInk(after([draw('2')], hidden), 'a')['a'] ?? {})).toEqual(['1', '2']);
    const shown = after([{ type: 'ink/hide', step: 'a', on: false }], hidden);
    expect(Object.keys(boardInk(shown, 'a')['a'] ?? {})).toEqual(['1']);
  });

  it('[I9] forgets only what was erased longer ago than can be undone', () => {
    const many = Array.from({ length: UNDO_DEPTH }, (_, index) => draw(`n${index}`));
    const state = after([draw('old'), draw('gone'), erase('g', 'gone'), ...many]);
    expect(state.strokes['a']?.['gone']).toBeUndefined();
    const back = after(Array<InkCommand>(UNDO_DEPTH + 5).fill(undo), state);
    expect(seen(back)).toEqual(['old']);
    expect(inkView(back, 'a')['a']?.canUndo).toBe(false);
  });

  it('[I10] a view has one page and keeps its identity while nothing changes', () => {
    const state = after([draw('1'), draw('2', 'b')]);
    expect(Object.keys(inkView(state, 'a'))).toEqual(['a']);
    expect(inkView(state, null)).toEqual({});
    const other = after([draw('3', 'b')], state);
    expect(inkView(other, 'a')['a']).toBe(inkView(state, 'a')['a']);
    const more = after([draw('4')], state);
    expect(inkView(more, 'a')['a']?.strokes['1']).toBe(inkView(state, 'a')['a']?.strokes['1']);
  });

  it('[I11] forgets the pages of a removed lesson only', () => {
    const state = forgetPages(after([draw('1'), draw('2', 'b')]), ['a']);
    expect([seen(state, 'a'), seen(state, 'b')]).toEqual([[], ['2']]);
  });

  it('[I12] shows the strokes of a page whose head was lost', () => {
    const { strokes } = after([draw('1'), draw('2'), erase('g', '1')]);
    expect(seen(restoreInk({}, strokes))).toEqual(['2']);
  });

  const words = (state: InkState) =>
    Object.values(inkView(state, 'a')['a']?.strokes ?? {}).map(({ text }) => text?.content);

  it('[I13] a text that is typed is one action, and taken up again another', () => {
    const typed = after([draw('1'), write('t', 'L'), write('t', 'Lu'), write('t', 'Lune')]);
    expect(words(typed)).toEqual([undefined, 'Lune']);
    expect(seen(after([undo], typed))).toEqual(['1']);
    expect(words(after([undo, redo], typed))).toEqual([undefined, 'Lune']);
    const edited = after([write('u', 'Lunes', 't'), write('u', 'Lunaire', 't')], typed);
    expect(words(edited)).toEqual([undefined, 'Lunaire']);
    expect(words(after([undo], edited))).toEqual([undefined, 'Lune']);
  });

  it('[I13] emptied it is gone, and if it was new nothing happened', () => {
    const drawn = after([draw('1')]);
    const emptied = after([write('t', 'L'), write('t', ' ')], drawn);
    expect(emptied).toEqual(drawn);
    expect(after([write('t', '')], drawn)).toBe(drawn);
    const typed = after([write('t', 'Lune')], drawn);
    const gone = after([write('u', 'Lun', 't'), write('u', '', 't')], typed);
    expect(seen(gone)).toEqual(['1']);
    expect(words(after([undo], gone))).toEqual([undefined, 'Lune']);
    expect(words(after([undo], after([write('u', '', 't')], typed)))).toEqual([undefined, 'Lune']);
  });

  it('[I14] a command that comes late writes no undone or erased text again', () => {
    const undone = after([write('t', 'Lu'), undo]);
    expect(after([write('t', 'Lune')], undone)).toBe(undone);
    const erased = after([write('t', 'Lu'), erase('g', 't')]);
    expect(after([write('t', 'Lune')], erased)).toBe(erased);
    expect(words(after([undo], erased))).toEqual(['Lu']);
  });
});
