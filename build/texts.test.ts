import { expect, it } from 'vitest';
import { texts as german } from './texts.de.mjs';
import { texts as english } from './texts.en.mjs';
import { texts as french } from './texts.fr.mjs';

const keysOf = (texts: { hosts: object }) => [Object.keys(texts), Object.keys(texts.hosts)];

it('says everything in French, English and German', () => {
  expect(keysOf(english)).toEqual(keysOf(french));
  expect(keysOf(german)).toEqual(keysOf(french));
});
