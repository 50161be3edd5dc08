import { describe, expect, it } from 'vitest';
import type { LaptopTile, SessionView } from '#protocol/views.ts';
import { classTiles, tileShare, tileState } from './class-tiles.ts';

function laptop(number: number, more: Partial<LaptopTile>): LaptopTile {
  const plain = { pupil: null, state: 'choosing', here: true, answered: 0, items: 0 } as const;
  return { id: `laptop-${number}`, number, ...plain, ...more };
}

function session(...laptops: LaptopTile[]): SessionView {
  const pupils = ['Aya', 'Tom'].map((name) => ({ id: name, name, picture: 'fox' }));
  return {
    session: {
      id: 's',
      class: { id: 'c', name: 'CM1', pupils },
      code: '1234',
      openedAt: 0,
      paused: false,
      current: null,
      follow: false,
    },
    join: null,
    laptops: Object.fromEntries(laptops.map((one) => [one.id, one])),
    handouts: {},
    plans: {},
    groups: {},
    returned: {},
    remotes: { qr: null, phones: {} },
    refusedFrames: 0,
  };
}

describe('classTiles', () => {
  it('shows every pupil, with or without a laptop, then laptops without a pupil', () => {
    const tiles = classTiles(
      session(laptop(2, {}), laptop(1, { pupil: 'Tom', state: 'working', items: 1 })),
    );
    expect(tiles.map((tile) => [tile.pupil?.name, tile.laptop?.number])).toEqual([
      ['Aya', undefined],
      ['Tom', 1],
      [undefined, 2],
    ]);
    expect(tiles.map(tileState)).toEqual(['missing', 'working', 'choosing']);
  });

  it('forgets a laptop that left without ever having a pupil', () => {
    expect(classTiles(session(laptop(1, { here: false })))).toHaveLength(2);
  });

  it('tells a lost connection first, and keeps the progress', () => {
    const [, tom] = classTiles(
      session(laptop(1, { pupil: 'Tom', state: 'done', here: false, answered: 1, items: 1 })),
    );
    expect(tom && tileState(tom)).toBe('away');
    expect(tom && tileShare(tom)).toBe(1);
  });
});
