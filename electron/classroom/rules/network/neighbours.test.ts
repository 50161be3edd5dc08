import { describe, expect, it } from 'vitest';
import { testRoom } from '../test-room.ts';
import {
  announcement,
  dropSilent,
  hearNeighbour,
  placeOfCode,
  SILENT_AFTER_MS,
  type Neighbours,
} from './neighbours.ts';

const said = {
  ardoise: 1,
  id: 'other',
  className: 'CM1 B',
  code: '2580',
  port: 4170,
  numbers: [7, 12],
};
const hear = (message: unknown, known: Neighbours = {}, now = 0) =>
  hearNeighbour(known, {
    text: typeof message === 'string' ? message : JSON.stringify(message),
    from: '192.168.1.30',
    own: 'me',
    now,
  });

describe('other teachers on the network', () => {
  it('[M1] are believed only when they speak our language, and from where they speak', () => {
    expect(hear(said)['other']).toMatchObject({
      url: 'http://192.168.1.30:4170',
      numbers: [7, 12],
    });
    for (const odd of [
      'not json',
      '[]',
      { ...said, url: 'http://evil.example/' },
      { ...said, className: '<'.repeat(81) },
      { ...said, code: '1' },
      { ...said, port: 0 },
      { ...said, numbers: [-1] },
      { ...said, id: 'me' },
    ]) {
      expect(hear(odd)).toEqual({});
    }
  });

  it('[M1] say numbers of laptops, and nothing about a pupil', () => {
    const room = testRoom(['Léa', 'Tom']);
    const laptop = room.arrive('t', 7);
    room.laptop(laptop, { type: 'laptop/choose-pupil', pupil: room.pupil(0) });
    const told = announcement(room.state, { id: 'me', port: 4170 });
    expect(told).toMatchObject({ className: 'CM1', code: '4721', numbers: [7] });
    expect(JSON.stringify(told)).not.toMatch(/Léa|Tom|token/);
    room.go(laptop);
    expect(announcement(room.state, { id: 'me', port: 1 })?.numbers).toEqual([]);
    room.run({ type: 'session/close' });
    expect(announcement(room.state, { id: 'me', port: 1 })).toBeNull();
  });

  it('[M3] [M4] lead their laptops to them, until they are silent or done', () => {
    const known = hear(said);
    expect(placeOfCode(known, '2580')?.className).toBe('CM1 B');
    expect(placeOfCode(known, '2581')).toBeNull();
    expect(dropSilent(known, SILENT_AFTER_MS)).toBe(known);
    expect(dropSilent(known, SILENT_AFTER_MS + 1)).toEqual({});
    expect(hear({ ...said, over: true }, known)).toEqual({});
  });
});
