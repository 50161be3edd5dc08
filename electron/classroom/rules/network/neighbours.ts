import { neighbourSchema, type Announcement, type Neighbour } from '#protocol/network.ts';
import type { ClassroomState } from '../state.ts';

/** The other teachers' PCs of the school that have a session, as they tell it themselves. */
export type Neighbours = Readonly<Record<string, HeardNeighbour>>;

interface HeardNeighbour extends Neighbour {
  code: string;
  heardAt: number;
}

export const SILENT_AFTER_MS = 20_000;
const MOST = 50;

/** M1, M4: what came from `from`; anything odd changes nothing. */
export function hearNeighbour(
  known: Neighbours,
  heard: { text: string; from: string; own: string; now: number },
): Neighbours {
  const said = readAnnouncement(heard.text);
  if (!said || said.id === heard.own) return known;
  const { [said.id]: _before, ...others } = known;
  if (said.over === true) return said.id in known ? others : known;
  if (Object.keys(others).length >= MOST) return known;
  const { className, code, port, numbers } = said;
  const url = `http://${heard.from}:${port}`;
  return { ...others, [said.id]: { className, url, numbers, code, heardAt: heard.now } };
}

function readAnnouncement(text: string): Announcement | null {
  try {
    const parsed = neighbourSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** M4 */
export function dropSilent(known: Neighbours, now: number): Neighbours {
  const alive = Object.entries(known).filter(([, one]) => now - one.heardAt <= SILENT_AFTER_MS);
  return alive.length === Object.keys(known).length ? known : Object.fromEntries(alive);
}

/** M3: where the class with this code comes in. */
export function placeOfCode(known: Neighbours, code: string): Neighbour | null {
  return Object.values(known).find((one) => one.code === code) ?? null;
}

/** What this PC says of itself while a session is open: numbers, never a name of a child. */
export function announcement(
  { session, present }: ClassroomState,
  { id, port }: { id: string; port: number },
): Announcement | null {
  if (!session) return null;
  const numbers = Object.values(session.laptops)
    .filter((laptop) => present[laptop.id] === true)
    .map(({ number }) => number)
    .slice(0, 200);
  const { code, class: schoolClass } = session.info;
  return { ardoise: 1, id, className: schoolClass.name, code, port, numbers };
}
