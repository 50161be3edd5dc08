import { expect, it } from 'vitest';
import { PARTS, partsFor } from './parts.mjs';

it('runs every part, those that are named, or none for a word that names none', () => {
  expect(partsFor([])).toBe(PARTS);
  expect(partsFor(['types', 'format'])?.map(({ name }) => name)).toEqual(['format', 'types']);
  expect(partsFor(['unit', 'nonsense'])).toBeNull();
});
