import { expect, it } from 'vitest';
import { PICTURES } from '#protocol/pictures.ts';
import { animals } from '#kit/animals.ts';

it('the app gives pupils exactly the pictures that the kit can show', () => {
  expect([...PICTURES]).toEqual(Object.keys(animals));
});
