import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { pictureFile } from '#test/journey/output.ts';
import { barriers } from '../for-everybody.ts';

/** A picture at the size of a school's screen, and nothing that axe finds. */
export async function look(page: Page, name: string, large = false): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  await page.screenshot({ path: pictureFile(name), animations: 'disabled' });
  const size = page.viewportSize();
  if (!large || !size) return;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: pictureFile(`${name}-1920`), animations: 'disabled' });
  await page.setViewportSize(size);
}

/** What the printer would get: pages, the size of the paper in points, and the words on it. */
export async function printed(page: Page, name: string) {
  const file = pictureFile(name).replace(/png$/, 'pdf');
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '60', file, file.replace(/\.pdf$/, '')]);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    millimetres: [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)),
    words,
  };
}
