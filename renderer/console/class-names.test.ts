import { describe, expect, it } from 'vitest';
import { namesProblem, parseNames } from './class-names.ts';

describe('parseNames', () => {
  it('reads lines, commas, semicolons and tabs, as they come from a list or a spreadsheet', () => {
    expect(parseNames('Adam\r\nAya, Camille;Chloé\tEden\n\n')).toEqual([
      'Adam',
      'Aya',
      'Camille',
      'Chloé',
      'Eden',
    ]);
  });

  it('takes numbering and bullets away and keeps what belongs to the name', () => {
    expect(parseNames('1. Adam\n2) Aya\n- Léa B.\n• Jean-Luc')).toEqual([
      'Adam',
      'Aya',
      'Léa B.',
      'Jean-Luc',
    ]);
  });

  it('keeps markup, emoji and right-to-left names as text', () => {
    expect(parseNames('<script>alert(1)</script>\n🦊 Zoé\nليلى')).toEqual([
      '<script>alert(1)</script>',
      '🦊 Zoé',
      'ليلى',
    ]);
    expect(parseNames('A\u0000da\u0007m')).toEqual(['A da m']);
  });
});

describe('namesProblem', () => {
  const many = (amount: number) => Array.from({ length: amount }, (_, place) => `Élève ${place}`);

  it('accepts 1 and 60, refuses 0 and 61', () => {
    expect(namesProblem([]).kind).toBe('empty');
    expect(namesProblem(many(1)).kind).toBe('none');
    expect(namesProblem(many(60)).kind).toBe('none');
    expect(namesProblem(many(61))).toEqual({ kind: 'too-many', amount: 61 });
  });

  it('tells two pupils with the same name, whatever the case, and names that are too long', () => {
    expect(namesProblem(['Léa', 'Tom', 'léa'])).toEqual({ kind: 'doubles', names: ['léa'] });
    expect(namesProblem(['x'.repeat(201)]).kind).toBe('too-long');
  });
});
