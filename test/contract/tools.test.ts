import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languages } from '#kit/i18n.ts';
import { reduceTools, toolViews } from '#lesson/rules/tools/reduce.ts';
import { rulesOf } from '#lesson/rules/tools/registry.ts';
import { TOOL_KINDS, placeSchema, toolSchema, type ToolState } from '#protocol/tools.ts';
import { turned } from '#tools/geometry.ts';
import { partOf } from '#tools/registry.ts';
import { ToolFace } from '#tools/tool-face.tsx';

/** What every class tool owes: renderer/board/tools/README.md. */

const pupils = ['Aya', 'Jean-Baptiste', 'Léa'].map((name, place) => ({
  id: `p${place}`,
  name,
  picture: 'fox',
}));
const context = { now: 1000, random: () => 0.4, pupils: () => pupils };

/** Every sentence of a catalogue; those with holes filled with a number. */
function sentences(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((entry: unknown) => {
    if (typeof entry === 'string') return [entry];
    if (typeof entry === 'function')
      return [String((entry as (n: number, m: number) => string)(2, 3))];
    return typeof entry === 'object' && entry !== null ? sentences(entry) : [];
  });
}

describe.each(TOOL_KINDS)('the tool %s', (kind) => {
  const rules = rulesOf(kind);
  const part = partOf(kind);

  it('has words in every language, none of them empty', () => {
    const all = languages.map((language) => sentences(part.texts(language)));
    expect(new Set(all.map((words) => words.length)).size).toBe(1);
    expect(all.flat().filter((word) => word.trim() === '')).toEqual([]);
    expect(part.texts('fr').name).not.toBe('');
  });

  it('has a picture for the menu', () => {
    expect(renderToStaticMarkup(createElement(part.icon))).toContain('<svg');
  });

  it('opens, is drawn, survives the disk and is the same again', () => {
    const outcome = reduceTools({}, { type: 'tool/open', tool: kind }, context);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const stored = toolSchema.parse(JSON.parse(JSON.stringify(outcome.state[kind])));
    const view = toolViews({ [kind]: stored }, null)[kind];
    expect(view?.shape).toBe(rules.shape);
    expect(stored).toEqual(outcome.state[kind]);
    if (!view) throw new Error('not open');
    const wall = renderToStaticMarkup(createElement(ToolFace, { tool: view, onBoard: true }));
    expect(wall).toContain(`aria-label="${part.texts('fr').name}"`);
    const { Buttons } = part;
    const act = () => undefined;
    const { state, place } = stored;
    const none = { act, lay: act, trace: act, classes: [] };
    const buttons = createElement(Buttons, { state, place, ...none });
    expect(renderToStaticMarkup(buttons)).toContain('<button');
  });

  it('has handles that say where they are and obey the keyboard, if it is an instrument', () => {
    expect(part.instrument === undefined).toBe(rules.shape !== null);
    expect(rules.lengths === undefined).toBe(rules.shape !== null);
    const lying = { place: rules.place, state: rules.initial(context) };
    for (const handle of part.instrument?.handles ?? []) {
      expect(handle.label()).not.toBe('');
      const value = handle.value(lying);
      expect(handle.say(value)).not.toBe('');
      expect(value >= handle.least && value <= handle.most).toBe(true);
      const { x, y } = handle.at(lying);
      expect(Number.isFinite(x + y)).toBe(true);
      for (const by of [1, -1, handle.leap, -200, 200]) {
        const change = handle.step(lying, by);
        if ('action' in change) expect(Object.keys(rules.actions)).toContain(change.action);
        else expect(placeSchema.safeParse({ ...rules.place, ...change }).success).toBe(true);
      }
      // Taken and not moved, nothing jumps.
      const still = handle.drag(lying, turned({ x, y }, rules.place.angle ?? 0), false);
      if (!('action' in still)) {
        const after = { ...lying, place: { ...rules.place, ...still } };
        expect(handle.at(after).x).toBeCloseTo(x, 0);
        expect(handle.at(after).y).toBeCloseTo(y, 0);
      }
    }
  });

  it('has only actions that end', () => {
    expect(Object.keys(rules.actions).length).toBeGreaterThan(0);
    for (const action of Object.values(rules.actions)) {
      const state: ToolState | null = action(rules.initial(context), 2, context);
      expect(state?.kind).toBe(kind);
      if (state) expect(part.moving?.until(state) ?? 0).not.toBeNaN();
    }
  });
});
