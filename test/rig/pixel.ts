import { run } from './processes.ts';

/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** The colour that a person would see at this point of the desktop, whichever window it belongs to. */
export async function pixelAt(display: string, x: number, y: number): Promise<Colour> {
  const { stdout } = await run(
    'import',
    ['-window', 'root', '-crop', `1x1+${x}+${y}`, '+repage', '-depth', '8', 'rgb:-'],
    { env: { ...process.env, DISPLAY: display }, encoding: 'buffer' },
  );
  const [red, green, blue] = stdout;
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`no pixel at ${x},${y} of ${display}`);
  }
  return [red, green, blue];
}

/** The four corners of a box and its middle: all of one colour when one window fills it. */
export async function cornersOf(
  display: string,
  box: { x: number; y: number; width: number; height: number },
): Promise<Colour[]> {
  const right = box.x + box.width - 1;
  const bottom = box.y + box.height - 1;
  const points = [
    [box.x, box.y],
    [right, box.y],
    [box.x, bottom],
    [right, bottom],
    [box.x + Math.floor(box.width / 2), box.y + Math.floor(box.height / 2)],
  ] as const;
  const colours: Colour[] = [];
  for (const [x, y] of points) colours.push(await pixelAt(display, x, y));
  return colours;
}
