/**
 * Draws assets/icons/*.png and icon.ico from the two SVG files: `node assets/make-icons.mjs`.
 * Needs a Chromium (CHROMIUM, default /usr/bin/chromium). What it writes is committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

const folder = path.join(import.meta.dirname, 'icons');
/** Below 40 px the curl of the chalk would be mud: a plain stroke instead. */
const SMALL = 40;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const IN_ICO = [16, 24, 32, 48, 64, 128, 256];

function icoOf(pictures) {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + index * 16;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const page = await browser.newPage();
const pictures = [];
for (const size of SIZES) {
  const svg = await readFile(
    path.join(folder, size < SMALL ? 'ardoise-small.svg' : 'ardoise.svg'),
    'utf8',
  );
  await page.setViewportSize({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<style>*{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(path.join(folder, size === 512 ? 'icon.png' : `icon-${size}.png`), png);
  pictures.push({ size, png });
}
await browser.close();
await writeFile(
  path.join(folder, 'icon.ico'),
  icoOf(pictures.filter(({ size }) => IN_ICO.includes(size))),
);
