import { describe, expect, it } from 'vitest';
import { MAX_TEXT, newStrokeSchema } from './ink.ts';

const stroke = {
  id: 'a',
  tool: 'text',
  colour: 'slate',
  width: 'thin',
  points: [0, 0, 128],
};
const words = (content: string) => ({
  content,
  font: 'school',
  size: 1111,
  leading: 2222,
});
const passes = (text: unknown, tool = 'text') =>
  newStrokeSchema.safeParse({
    ...stroke,
    tool,
    ...(text === null ? {} : { text }),
  }).success;

describe('a text that comes in', () => {
  it('has lines, accents and pictures', () => {
    expect(passes(words('L’été\nà Noël 🦊'))).toBe(true);
  });

  it('has no control character, and an end', () => {
    for (const code of [0, 7, 9, 13, 27, 127, 0x85, 0x9f]) {
      expect(passes(words(`a${String.fromCharCode(code)}b`)), String(code)).toBe(false);
    }
    expect(passes(words('a'.repeat(MAX_TEXT)))).toBe(true);
    expect(passes(words('a'.repeat(MAX_TEXT + 1)))).toBe(false);
  });

  it('belongs to a text and to nothing else', () => {
    expect(passes(null)).toBe(false);
    expect(passes(null, 'pen')).toBe(true);
    expect(passes(words('a'), 'pen')).toBe(false);
  });
});
