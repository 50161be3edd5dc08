import { describe, expect, it } from 'vitest';
import type { LotEntry } from '#protocol/lot.ts';
import { lotRows, ofFilter } from './lot-entries.ts';

const entry = (number: number, more: Partial<LotEntry> = {}): LotEntry => ({
  id: `l${number}`,
  number,
  label: '',
  lastSeen: 10,
  here: false,
  ...more,
});
const lot = Object.fromEntries(
  [
    entry(12),
    entry(3, { here: true, charge: { state: 'low', at: 1 } }),
    entry(7),
    entry(8, { lastSeen: 200 }),
  ].map((one) => [one.id, one]),
);
type View = Parameters<typeof lotRows>[0];
const network = {
  door: false,
  tests: {},
  neighbours: { b: { className: 'CM1 B', url: 'http://192.168.1.30:4170', numbers: [7] } },
} as unknown as View['network'];
const session = {
  session: { openedAt: 100, class: { pupils: [{ id: 'p', name: 'Léa', picture: 'fox' }] } },
  laptops: { l3: { pupil: 'p' } },
} as unknown as View['session'];

describe('the roll call', () => {
  it('says who is here, in another class, missing, or gone again', () => {
    const rows = lotRows({ lot, network, session });
    expect(rows.map(({ entry: { number }, state, who }) => [number, state, who])).toEqual([
      [3, 'here', 'Léa'],
      [7, 'elsewhere', 'CM1 B'],
      [8, 'unseen', ''],
      [12, 'missing', ''],
    ]);
    expect(ofFilter(rows, 'missing').map(({ entry: { number } }) => number)).toEqual([12]);
    expect(ofFilter(rows, 'low').map(({ entry: { number } }) => number)).toEqual([3]);
  });

  it('before a session says who has opened the sticker since the call began', () => {
    const tests = { n12: { number: 12, at: 1, roundTripMs: 1, kilobitsPerSecond: 1 } };
    const call = { ...network, door: true, tests } as View['network'];
    const rows = lotRows({ lot, network: call, session: null });
    expect(rows.map(({ entry: { number }, state }) => [number, state])).toEqual([
      [3, 'here'],
      [7, 'elsewhere'],
      [8, 'missing'],
      [12, 'here'],
    ]);
  });

  it('calls nobody missing before a session', () => {
    expect(lotRows({ lot, network, session: null }).map(({ state }) => state)).not.toContain(
      'missing',
    );
  });
});
