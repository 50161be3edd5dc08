import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { COLOURS } from './shapes.ts';

const require = createRequire(import.meta.url);

function face(family: string, file: string, weight: string, more = ''): string {
  const bytes = readFileSync(file).toString('base64');
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${bytes}); ${more} }`;
}

const ATKINSON =
  require.resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2');
const PLAYWRITE =
  require.resolve('@fontsource/playwrite-fr-moderne/files/playwrite-fr-moderne-latin-400-normal.woff2');
const zero = (weight: number) =>
  new URL(`../../renderer/kit/fonts/zero-${weight}.ttf`, import.meta.url).pathname;

/** The look of the printed pages: 1280 × 720, type that is read from eight metres. */
export const STYLE = `
${face('Atkinson', ATKINSON, '200 800')}
${face('Playwrite', PLAYWRITE, '400')}
${face('Zero', zero(400), '400', 'unicode-range: U+30;')}
${face('Zero', zero(750), '700', 'unicode-range: U+30;')}
@page { size: 1280px 720px; margin: 0; }
* { box-sizing: border-box; margin: 0; }
body { font: 400 40px/1.35 Zero, Atkinson; color: ${COLOURS.ink}; -webkit-print-color-adjust: exact; }
section { position: relative; width: 1280px; height: 720px; padding: 62px 84px 0; overflow: hidden; background: #fff; break-after: page; }
section:last-child { break-after: auto; }
section.bare { padding: 0; }
h1 { font-size: 68px; line-height: 1.1; font-weight: 700; letter-spacing: -0.5px; }
strong { font-weight: 700; }
svg { display: block; overflow: visible; }
.cursive { font-family: Playwrite; font-weight: 400; }
.row { display: flex; justify-content: space-between; align-items: flex-start; }
.figure { display: flex; flex-direction: column; align-items: center; gap: 18px; }
.low { position: absolute; left: 84px; right: 84px; bottom: 56px; }
.fraction { display: inline-flex; flex-direction: column; align-items: center; vertical-align: middle; font-weight: 700; line-height: 1.08; }
.fraction > span:first-child { border-bottom: 0.08em solid currentColor; padding: 0 0.16em 0.03em; min-width: 1em; text-align: center; }
.fraction > span:last-child { padding-top: 0.05em; }
.sky { color: ${COLOURS.sky}; } .leaf { color: #1d6540; } .brick { color: #a1371f; } .quiet { color: ${COLOURS.quiet}; }
`;
