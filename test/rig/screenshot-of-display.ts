import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './processes.ts';
import type { Box } from './two-displays.ts';

const OUTPUT = fileURLToPath(new URL('../output', import.meta.url));

/** Writes what stands on a part of the desktop to `test/output/NAME.png`; returns the file's path. */
export async function screenshotOfDisplay(
  display: string,
  box: Box,
  name: string,
): Promise<string> {
  const file = path.join(OUTPUT, `${name}.png`);
  await mkdir(path.dirname(file), { recursive: true });
  const crop = `${box.width}x${box.height}+${box.x}+${box.y}`;
  await run('import', ['-window', 'root', '-crop', crop, '+repage', file], {
    env: { ...process.env, DISPLAY: display },
  });
  return file;
}
