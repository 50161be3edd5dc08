/**
 * Writes renderer/kit/fonts/zero-*.ttf: one glyph each, a zero without a slash, to the measures of
 * Atkinson Hyperlegible Next, whose own zero is slashed and has no feature to change it.
 * Children who learn to write their figures see the zero they write. Run: `node assets/make-zero.mjs`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFont } from './one-glyph-font.mjs';

/** Measured on the real font at 1000 units per em: advance, left side, upright and level strokes. */
const WEIGHTS = [
  { weight: 400, advance: 648, left: 60, upright: 91, level: 74 },
  { weight: 550, advance: 654, left: 53, upright: 120, level: 91 },
  { weight: 650, advance: 658, left: 50, upright: 135, level: 101 },
  { weight: 750, advance: 662, left: 45, upright: 156, level: 113 },
];
const BOTTOM = -10;
const TOP = 678;
/** Atkinson's bowls are a little squarer than an ellipse. */
const SQUARENESS = 2.25;
const STEPS = 32;

function superellipse(halfWidth, halfHeight, centreX, centreY) {
  const at = (index) => {
    const angle = (index / STEPS) * 2 * Math.PI;
    const bend = (value) => Math.sign(value) * Math.abs(value) ** (2 / SQUARENESS);
    return [bend(Math.cos(angle)) * halfWidth, bend(Math.sin(angle)) * halfHeight];
  };
  const normal = ([x, y]) =>
    [
      [x, halfWidth],
      [y, halfHeight],
    ].map(
      ([value, half]) => (Math.sign(value) * Math.abs(value / half) ** (SQUARENESS - 1)) / half,
    );
  const points = [];
  for (let index = 0; index < STEPS; index += 1) {
    const [here, there] = [at(index), at(index + 1)];
    const [[a, b], [c, d]] = [normal(here), normal(there)];
    // Where the two tangents meet: the control point of the quadratic curve between them.
    const [e, f] = [a * here[0] + b * here[1], c * there[0] + d * there[1]];
    const cross = a * d - b * c;
    points.push([here[0] + centreX, here[1] + centreY, true]);
    points.push([(e * d - b * f) / cross + centreX, (a * f - e * c) / cross + centreY, false]);
  }
  return points.map(([x, y, on]) => [Math.round(x), Math.round(y), on]);
}

const folder = path.join(import.meta.dirname, '../renderer/kit/fonts');
await mkdir(folder, { recursive: true });
for (const { weight, advance, left, upright, level } of WEIGHTS) {
  const [halfWidth, halfHeight] = [advance / 2 - left, (TOP - BOTTOM) / 2];
  const [x, y] = [advance / 2, (TOP + BOTTOM) / 2];
  const outer = superellipse(halfWidth, halfHeight, x, y).reverse();
  const inner = superellipse(halfWidth - upright, halfHeight - level, x, y);
  const font = makeFont({
    family: 'Ardoise Zero',
    weight,
    advance,
    contours: [outer, inner],
    character: '0',
  });
  await writeFile(path.join(folder, `zero-${weight}.ttf`), font);
}
