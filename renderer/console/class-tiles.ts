import type { Pupil } from '#protocol/classroom.ts';
import type { LaptopTile, SessionView } from '#protocol/views.ts';

/** One place in the class: a pupil with her laptop, a pupil who is not there yet, or a laptop without a pupil. */
export interface ClassTile {
  readonly key: string;
  readonly pupil: Pupil | null;
  readonly laptop: LaptopTile | null;
  /** Who shares the laptop with her. */
  readonly partner?: Pupil;
}

export type TileState = LaptopTile['state'] | 'missing' | 'away';

/** Pupils in the order of the class, then laptops on the list of names. */
export function classTiles(session: SessionView): ClassTile[] {
  const laptops = Object.values(session.laptops).sort((a, b) => a.number - b.number);
  const byPupil = new Map<string | null | undefined, LaptopTile>(
    laptops.flatMap((laptop) => [
      [laptop.pupil, laptop] as const,
      [laptop.partner, laptop] as const,
    ]),
  );
  const { pupils } = session.session.class;
  const known = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  return [
    ...pupils.map((pupil): ClassTile => {
      const laptop = byPupil.get(pupil.id) ?? null;
      const other = laptop?.partner === pupil.id ? laptop.pupil : laptop?.partner;
      const partner = known.get(other ?? '');
      return { key: pupil.id, pupil, laptop, ...(partner && { partner }) };
    }),
    ...laptops
      .filter((laptop) => laptop.here && (laptop.pupil === null || !known.has(laptop.pupil)))
      .map((laptop) => ({ key: laptop.id, pupil: null, laptop })),
  ];
}

/** What a tile says. A lost connection is told before what the laptop was doing. */
export function tileState(tile: ClassTile): TileState {
  if (tile.laptop === null) return 'missing';
  return tile.laptop.here ? tile.laptop.state : 'away';
}

/** How full its ring is. */
export function tileShare(tile: ClassTile): number {
  const { laptop } = tile;
  if (laptop === null || laptop.items === 0) return 0;
  if (laptop.state === 'done') return 1;
  // A question that was received shows a beginning: the ring moves as soon as the child sees it.
  return Math.max(laptop.answered / laptop.items, laptop.state === 'working' ? 0.12 : 0);
}
