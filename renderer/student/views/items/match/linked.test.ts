import { expect, it } from 'vitest';
import { linked } from './linked.ts';

it('links each side once; the same link again undoes it', () => {
  const one = linked({}, 'a', 'x');
  expect(one).toEqual({ a: 'x' });
  expect(linked(one, 'a', 'y')).toEqual({ a: 'y' });
  expect(linked(one, 'b', 'x')).toEqual({ b: 'x' });
  expect(linked(linked(one, 'b', 'y'), 'b', 'y')).toEqual({ a: 'x' });
});
