import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { encode } from 'uqr';
import { QrCode } from './qr-code.tsx';

/** Paints the drawing's path back into squares. */
function squaresOf(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(run); step += 1)
      (squares[Number(y)] ?? [])[Number(x) + step] = true;
  return squares;
}

describe('the QR code', () => {
  it('draws every module of the address, and its white edge', () => {
    const text = 'http://192.168.1.20:4321/#ABCD';
    const html = renderToStaticMarkup(<QrCode text={text} label="Rejoindre" />);
    const { data, size } = encode(text, { ecc: 'M', border: 4 });
    expect(squaresOf(/ d="([^"]+)"/.exec(html)?.[1] ?? '', size)).toEqual(data);
    expect(data.slice(0, 4).flat().some(Boolean)).toBe(false);
    expect(html).toContain(`viewBox="0 0 ${size} ${size}"`);
    expect(html).toContain('aria-label="Rejoindre"');
  });
});
