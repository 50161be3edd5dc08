/**
 * Writes assets/demo/les-fractions.pdf: our own lesson, printed by Chromium so that it has real
 * typography. With a folder as argument, pictures of the pages go there too, to look at. Run:
 * `node assets/make-demo-lesson.ts [FOLDER]` (CHROMIUM says where the browser is).
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PAGES } from './demo-lesson/pages.ts';
import { STYLE } from './demo-lesson/style.ts';

const target = new URL('demo/les-fractions.pdf', import.meta.url);
const pictures = process.argv[2];
const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Les fractions, première séance</title><style>${STYLE}</style>${PAGES.join('')}</html>`;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.setContent(html);
await page.evaluate(() => document.fonts.ready);
const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
if (pictures !== undefined) {
  const sections = await page.locator('section').all();
  for (const [index, section] of sections.entries()) {
    await section.screenshot({ path: path.join(pictures, `page-${index + 1}.png`) });
  }
}
await browser.close();

const pdf = await PDFDocument.load(printed, { updateMetadata: false });
const written = new Date('2026-01-05T08:00:00Z');
pdf.setAuthor('Ardoise');
pdf.setProducer('Ardoise');
pdf.setCreator('assets/make-demo-lesson.ts');
pdf.setCreationDate(written);
pdf.setModificationDate(written);
const bytes = await pdf.save();
await writeFile(target, bytes);
console.log(
  `${PAGES.length} pages, ${pdf.getPageCount()} printed, ${Math.round(bytes.length / 1000)} kB`,
);
