import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#test/harness/start-app.ts';
import { pause, type Meter } from './board-meter.ts';
import type { Ours } from './board-ours.ts';
import { PLAN, PAUSE_MS } from './board-plan.ts';
import { median, now, percentile, rounded } from './figures.ts';

/**
 * Every PDF of the corpus that opens: first page, next and jump to the last. Its pages have no colour
 * of their own, so the pages' own clock measures, ours and the floor's alike.
 */
const FOLDER = process.env['ARDOISE_CORPUS'] ?? join(ROOT, '../shared/data/pdf');
const OPEN_TIMEOUT_MS = 20_000;

export async function corpus(ours: Ours, meter: Meter, floor: Meter) {
  if (!existsSync(FOLDER)) return { skipped: `no ${FOLDER}` };
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));
  const times = { open: [] as number[], next: [] as number[], jump: [] as number[] };
  const least: number[] = [];
  const refused: string[] = [];
  let slowest = { file: '', ms: 0 };
  for (const name of names.slice(0, PLAN.corpus)) {
    await ours.leave();
    await pause(300);
    const at = now();
    await ours.dropFile(join(FOLDER, name));
    const answered = ours.wire.until(
      ({ lesson, imports }) =>
        lesson !== null || Object.values(imports).some(({ state }) => state !== 'reading'),
    );
    const opened = (await Promise.race([answered, pause(OPEN_TIMEOUT_MS)]))?.lesson != null;
    const seen = opened ? await ours.boardShows(OPEN_TIMEOUT_MS) : null;
    if (seen === null) {
      refused.push(name);
      await ours.dismissImports();
      continue;
    }
    times.open.push(seen - at);
    if (seen - at > slowest.ms) slowest = { file: name, ms: Math.round(seen - at) };
    await pause(PAUSE_MS);
    for (const { ms } of ours.pages() > 1 ? await meter.turn('PageDown', 1, PAUSE_MS) : []) {
      if (ms !== null) times.next.push(ms);
    }
    for (const { ms } of await floor.turn('PageDown', 1, 100)) if (ms !== null) least.push(ms);
    if (ours.pages() > 3) {
      const from = now();
      ours.go(ours.pages());
      const there = await ours.boardShows(OPEN_TIMEOUT_MS, ours.pages());
      if (there !== null) times.jump.push(there - from);
    }
  }
  const figures = (name: string, list: number[]) => ({
    [`${name}_p50_ms`]: rounded(median(list)),
    [`${name}_p95_ms`]: rounded(percentile(list, 0.95)),
  });
  return {
    files: times.open.length,
    not_opened: refused,
    ...figures('open', times.open),
    slowest,
    ...figures('next', times.next),
    ...figures('jump', times.jump),
    ...figures('floor', least),
    next_p50_ratio: rounded(median(times.next) / median(least)),
    next_p95_ratio: rounded(percentile(times.next, 0.95) / percentile(least, 0.95)),
  };
}
