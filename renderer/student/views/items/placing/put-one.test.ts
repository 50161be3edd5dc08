import { expect, it } from 'vitest';
import { putOne } from './put-one.ts';

it('puts, moves, swaps and takes back', () => {
  const one = putOne({}, 'x', 'p');
  expect(one).toEqual({ p: 'x' });
  expect(putOne(one, 'x', 'q')).toEqual({ q: 'x' });
  expect(putOne(one, 'y', 'p')).toEqual({ p: 'y' });
  expect(putOne({ p: 'x', q: 'y' }, 'y', 'p')).toEqual({ p: 'y', q: 'x' });
  expect(putOne(one, 'x', null)).toEqual({});
  expect(putOne(one, 'x', 'p')).toEqual({ p: 'x' });
});
