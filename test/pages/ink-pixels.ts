import type { Page } from '@playwright/test';

/** What really stands on the ink's canvases of the board or the stage. */

type Canvas = 'finished' | 'moving';

/** The rows of pixels from the first to the last that hold ink, within some columns; null without any. */
export function inkRows(
  page: Page,
  canvas: Canvas = 'finished',
  columns: readonly [from: number, to: number] = [0, 1],
): Promise<{ top: number; bottom: number } | null> {
  return page.locator(`canvas[data-ink=${canvas}]`).evaluate((element, [from, to]) => {
    const target = element as HTMLCanvasElement;
    const context = target.getContext('2d');
    if (target.hidden || !context || target.width === 0) return null;
    const { width, height } = target;
    const left = Math.round(from * width);
    const wide = Math.round((to - from) * width);
    const { data } = context.getImageData(left, 0, wide, height);
    const rows = Array.from({ length: height }, (_, row) => row).filter((row) => {
      for (let at = row * wide * 4 + 3; at < (row + 1) * wide * 4; at += 4) {
        if ((data[at] ?? 0) > 100) return true;
      }
      return false;
    });
    const [top, bottom] = [rows[0], rows.at(-1)];
    return top === undefined || bottom === undefined ? null : { top, bottom };
  }, columns);
}

/** Whether there is ink within two pixels of a place. */
export function inkThere(page: Page, [x, y]: readonly [number, number]): Promise<boolean> {
  return page.locator('canvas[data-ink=finished]').evaluate(
    (element, at) => {
      const target = element as HTMLCanvasElement;
      const context = target.getContext('2d');
      if (target.hidden || !context) return false;
      const { data } = context.getImageData(Math.round(at.x) - 2, Math.round(at.y) - 2, 5, 5);
      return data.some((value, index) => index % 4 === 3 && value > 100);
    },
    { x, y },
  );
}
