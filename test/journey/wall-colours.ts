import { run } from '#test/rig/processes.ts';
import type { Colour } from '#test/rig/pixel.ts';
import type { Host } from './host.ts';

export type Share = readonly [x: number, y: number];

/** The colours that really stand on the projector at these places, in shares of its picture. */
export async function wallColours({ projector }: Host, places: readonly Share[]) {
  const { box, display } = projector;
  const crop = `${box.width}x${box.height}+${box.x}+${box.y}`;
  const { stdout } = await run(
    'import',
    ['-window', 'root', '-crop', crop, '+repage', '-depth', '8', 'rgb:-'],
    {
      env: { ...process.env, DISPLAY: display },
      encoding: 'buffer',
      maxBuffer: box.width * box.height * 3 + 1,
    },
  );
  return places.map(([x, y]): Colour => {
    const left = Math.min(box.width - 1, Math.round(x * box.width));
    const top = Math.min(box.height - 1, Math.round(y * box.height));
    const at = (top * box.width + left) * 3;
    return [stdout[at] ?? 0, stdout[at + 1] ?? 0, stdout[at + 2] ?? 0];
  });
}

export function brightness([red, green, blue]: Colour): number {
  return (red + green + blue) / 3;
}
