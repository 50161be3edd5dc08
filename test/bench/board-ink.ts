import type { Page } from '@playwright/test';
import { pause, type InkMeter } from './board-meter.ts';
import type { Ours } from './board-ours.ts';
import { PLAN } from './board-plan.ts';
import { median, percentile, rounded } from './figures.ts';

/** From the pointer on the console to ink on the board, beside a floor that draws one line. */
export async function inkTimes(
  ours: Ours,
  floorConsole: Page,
  meters: Record<'ours' | 'floor', InkMeter>,
) {
  await ours.console.bringToFront();
  await ours.console
    .getByRole('toolbar', { name: 'Écrire au tableau' })
    .getByRole('button', { name: /^Stylo/ })
    .click();
  const mine: number[] = [];
  const floor: number[] = [];
  const place = await middleOf(ours.console, '[data-tool]', meters.ours);
  const floorPlace = await middleOf(floorConsole, 'body', meters.floor);
  for (let stroke = 0; stroke < PLAN.strokes; stroke += 1) {
    keep(mine, await meters.ours.stroke(place));
    await pause(400);
    await ours.console.keyboard.press('Control+z');
    await pause(400);
    keep(floor, await meters.floor.stroke(floorPlace));
    await pause(200);
  }
  const p95 = (times: number[]) => percentile(times, 0.95);
  return {
    strokes: mine.length,
    ink_p50_ms: rounded(median(mine)),
    ink_p95_ms: rounded(p95(mine)),
    floor_p50_ms: rounded(median(floor)),
    floor_p95_ms: rounded(p95(floor)),
    ink_p50_ratio: rounded(median(mine) / median(floor)),
    ink_p95_ratio: rounded(p95(mine) / p95(floor)),
  };
}

function keep(times: number[], ms: number | null): void {
  if (ms !== null) times.push(ms);
}

/** The middle of an element on the desktop; a page alone does not know how thick its frame is. */
async function middleOf(
  page: Page,
  selector: string,
  meter: InkMeter,
): Promise<{ x: number; y: number }> {
  const frame = page.evaluate(
    () =>
      new Promise<{ x: number; y: number }>((resolve) => {
        const tell = (event: PointerEvent) =>
          resolve({ x: event.screenX - event.clientX, y: event.screenY - event.clientY });
        addEventListener('pointermove', tell, { once: true });
      }),
  );
  for (let at = 0; at < 3; at += 1) {
    await meter.move({ x: 400 + 20 * at, y: 400 });
    await pause(100);
  }
  const { x, y } = await frame;
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`no ${selector} to draw on`);
  return { x: Math.round(x + box.x + box.width / 2), y: Math.round(y + box.y + box.height / 2) };
}
