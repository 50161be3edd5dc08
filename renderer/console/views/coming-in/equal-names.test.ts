import { describe, expect, it } from 'vitest';
import { equalNames, initialOf, withInitials } from './equal-names.ts';

describe('equal names', () => {
  it('are found with their places, whatever their case', () => {
    expect(equalNames(['Léa', 'Tom', 'léa'])).toEqual([
      { name: 'Léa', place: 1 },
      { name: 'léa', place: 3 },
    ]);
    expect(equalNames(['Léa', 'Léa M.'])).toEqual([]);
  });

  it('get the initials that are typed', () => {
    expect(['m', ' ma ', 'M.', '1', 'éÉ'].map(initialOf)).toEqual(['M.', 'Ma.', 'M.', '', 'Éé.']);
    expect(withInitials(['Léa', 'Tom', 'Léa'], { 1: 'm', 3: '' })).toEqual([
      'Léa M.',
      'Tom',
      'Léa',
    ]);
  });
});
