import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INK_HEX, PLATE_HEX, WALL_HEX } from '#protocol/drawing/colours.ts';
import type { InkColour } from '#protocol/ink.ts';
import { colourToken } from './ink/look.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The tokens that hold in a block: those of every rule whose selector is among `selectors`. */
function tokensOf(...selectors: readonly string[]): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const [, heads = '', body = ''] of css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@media[^]*$/, '')
    .matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    if (!heads.split(',').some((head) => selectors.includes(head.trim()))) continue;
    for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g))
      tokens.set(name, value);
  }
  return tokens;
}

function hexOf(tokens: ReadonlyMap<string, string>, name: string): string {
  const value = tokens.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : hexOf(tokens, other);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const surfaces = {
  light: tokensOf(':root', "[data-surface='light']"),
  dark: new Map([...tokensOf(':root'), ...tokensOf("[data-surface='dark']")]),
};

const sketched = {
  'slate-950': '#131c22',
  'slate-900': '#1b262d',
  'slate-800': '#22313a',
  'slate-700': '#30434e',
  'slate-500': '#5b7180',
  'slate-300': '#b3c0c8',
  'slate-100': '#e4e9ec',
  chalk: '#f7f5f0',
  paper: '#fffdf9',
  mirabelle: '#f2b233',
  leaf: '#2f8f5b',
  brick: '#c4492f',
  sky: '#2f6fb0',
};

describe('tokens', () => {
  it('carry the colours of the sketches, to the digit', () => {
    for (const [name, hex] of Object.entries(sketched))
      expect(hexOf(surfaces.light, name), name).toBe(hex);
  });

  it('are the colours that ink has wherever there is no style sheet', () => {
    for (const [colour, hex] of Object.entries(INK_HEX))
      expect(hexOf(surfaces.light, colourToken(colour as InkColour).slice(2)), colour).toBe(hex);
    expect(hexOf(surfaces.light, 'slate-950')).toBe(WALL_HEX);
    expect(hexOf(surfaces.light, 'sand')).toBe(PLATE_HEX);
  });

  it.each(['light', 'dark'] as const)(
    'on %s, every text reads on every surface (4.5:1)',
    (name) => {
      for (const text of ['text', 'text-soft', 'text-quiet', 'good', 'bad', 'info', 'warn'])
        for (const surface of ['surface', 'surface-sunken', 'surface-inset', 'surface-hover']) {
          const found = contrast(hexOf(surfaces[name], text), hexOf(surfaces[name], surface));
          expect(found, `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
        }
    },
  );

  it('give buttons a word that reads, and the board 7:1', () => {
    const at = (one: string, other: string) =>
      contrast(hexOf(surfaces.dark, one), hexOf(surfaces.dark, other));
    expect(at('slate-950', 'mirabelle')).toBeGreaterThanOrEqual(7);
    expect(at('white', 'slate-800')).toBeGreaterThanOrEqual(7);
    expect(at('slate-950', 'chalk')).toBeGreaterThanOrEqual(7);
    for (const face of ['brick', 'leaf-strong', 'sky', 'slate-600'])
      expect(at('white', face), face).toBeGreaterThanOrEqual(4.5);
  });

  it('colour a word on its own tint readably', () => {
    for (const family of ['leaf', 'brick', 'sky', 'mirabelle'])
      expect(
        contrast(hexOf(surfaces.light, `${family}-text`), hexOf(surfaces.light, `${family}-tint`)),
        family,
      ).toBeGreaterThanOrEqual(4.5);
  });
});
