import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { languages } from '#kit/i18n.ts';
import { reduceTools, toolViews } from '#lesson/rules/tools/reduce.ts';
import { rulesOf } from '#lesson/rules/tools/registry.ts';
import { TOOL_KINDS, toolSchema, type ToolState } from '#protocol/tools.ts';
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
    const buttons = createElement(Buttons, { state: stored.state, act, classes: [] });
    expect(renderToStaticMarkup(buttons)).toContain('<button');
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
