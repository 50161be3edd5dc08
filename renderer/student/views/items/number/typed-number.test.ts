import { expect, it } from 'vitest';
import { typedNumber } from './typed-number.ts';

it('lets numbers be typed, and nothing else', () => {
  expect(typedNumber('', '3.5')).toBe('3,5');
  expect(typedNumber('3,5', ',')).toBe('3,5');
  expect(typedNumber('', ',')).toBe('0,');
  expect(typedNumber('', '-2')).toBe('-2');
  expect(typedNumber('2', '-')).toBe('2');
  expect(typedNumber('', '1 000')).toBe('1 000');
  expect(typedNumber('', '12 cm')).toBe('12 ');
  expect(typedNumber('12', 'Backspace')).toBe('1');
});
