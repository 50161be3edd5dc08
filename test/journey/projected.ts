import { expect, type Page } from '@playwright/test';
import { run } from '#test/rig/processes.ts';
import type { Host } from './host.ts';

/** What really stands on the projector, compared with what should. */

/** The middle of the wall, every third pixel of it: enough to tell one page of text from another. */
const SIDE = 600;
const EVERY = 3;

/** Grey values, row by row, as a person in the room sees them. */
export async function wallPixels({ projector }: Host): Promise<number[]> {
  const { box, display } = projector;
  const left = box.x + (box.width - SIDE) / 2;
  const top = box.y + (box.height - SIDE) / 2;
  const crop = `${SIDE}x${SIDE}+${left}+${top}`;
  const { stdout } = await run(
    'import',
    ['-window', 'root', '-crop', crop, '+repage', '-depth', '8', 'rgb:-'],
    {
      env: { ...process.env, DISPLAY: display },
      encoding: 'buffer',
      maxBuffer: SIDE * SIDE * 3 + 1,
    },
  );
  const grey: number[] = [];
  for (let y = 0; y < SIDE; y += EVERY) {
    for (let x = 0; x < SIDE; x += EVERY) {
      const at = (y * SIDE + x) * 3;
      grey.push(((stdout[at] ?? 0) + (stdout[at + 1] ?? 0) + (stdout[at + 2] ?? 0)) / 3);
    }
  }
  return grey;
}

/** The same part of the page that the console shows, laid out as on a wall of this size. */
async function pagePixels(page: Page, size: { width: number; height: number }): Promise<number[]> {
  const picture = page.getByRole('main').getByRole('img', { name: 'Page affichée au tableau' });
  // The stage keeps only as many pixels as it has place for: the wall's are asked for anew.
  const drawn = picture.and(page.locator('canvas[data-page]'));
  await expect(drawn, 'the sharp picture of the page').toBeVisible({ timeout: 30_000 });
  return drawn.evaluate(
    async (canvas: HTMLCanvasElement, { width, height, side, every }) => {
      const answer = await fetch(`/pages/${canvas.dataset['page']}/1920?urgency=near`);
      const image = await createImageBitmap(await answer.blob());
      const wall = new OffscreenCanvas(width, height);
      const context = wall.getContext('2d');
      if (!context) return [];
      context.drawImage(
        image,
        Math.round((width - image.width) / 2),
        Math.round((height - image.height) / 2),
      );
      const { data } = context.getImageData((width - side) / 2, (height - side) / 2, side, side);
      const grey: number[] = [];
      for (let y = 0; y < side; y += every) {
        for (let x = 0; x < side; x += every) {
          const at = (y * side + x) * 4;
          grey.push(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3);
        }
      }
      return grey;
    },
    { ...size, side: SIDE, every: EVERY },
  );
}

export function difference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length;
}

/** The projector really shows the page that the console names, pixel for pixel. */
export async function expectPageOnWall(host: Host, page: number): Promise<void> {
  const teacher = host.console();
  await expect(teacher.getByText(new RegExp(`^page ${page} sur \\d+$`))).toBeVisible();
  const wanted = await pagePixels(teacher, host.projector.box);
  await expect
    .poll(async () => difference(await wallPixels(host), wanted), {
      message: `page ${page} on the projector`,
    })
    .toBeLessThan(2);
}

/** Nothing but darkness on the projector. */
export async function expectDarkWall(host: Host): Promise<void> {
  await expect
    .poll(async () => Math.max(...(await wallPixels(host))), { message: 'a dark projector' })
    .toBeLessThan(24);
}

/** Whatever was moving on the projector has come to rest. */
export async function expectStillWall(host: Host): Promise<void> {
  let before = await wallPixels(host);
  await expect
    .poll(
      async () => {
        const now = await wallPixels(host);
        const moved = difference(now, before);
        before = now;
        return moved;
      },
      { message: 'a projector at rest', intervals: [300] },
    )
    .toBe(0);
}
