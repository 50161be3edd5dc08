import { describe, expect, it } from 'vitest';
import {
  count,
  formatAgo,
  formatBytes,
  formatDay,
  formatNumber,
  formatPercent,
  formatTime,
  formatTimer,
} from './formats.ts';

/** Intl writes several kinds of unbreakable spaces; which one is its own business. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('numbers', () => {
  it('are written as the country writes them', () => {
    expect(formatNumber(8.4, 1, 'fr')).toBe('8,4');
    expect(formatNumber(8.4, 1, 'en')).toBe('8.4');
    expect(plain(formatNumber(44_000, 0, 'fr'))).toBe('44 000');
    expect(formatNumber(44_000, 0, 'de')).toBe('44.000');
    expect(plain(formatPercent(0.94, 'fr'))).toBe('94 %');
    expect(formatPercent(0.94, 'en')).toBe('94%');
  });

  it('of bytes carry a unit a person uses', () => {
    expect(plain(formatBytes(12_400_000, 'fr'))).toBe('12,4 Mo');
    expect(plain(formatBytes(12_400_000, 'en'))).toBe('12.4 MB');
    expect(plain(formatBytes(800, 'fr'))).toBe('800 octets');
    expect(plain(formatBytes(0, 'fr'))).toBe('0 octet');
  });
});

describe('counted words', () => {
  const forms = { one: '# élève', other: '# élèves' };

  it('agree: French counts zero as one, English and German do not', () => {
    expect(count(0, forms, 'fr')).toBe('0 élève');
    expect(count(1, forms, 'fr')).toBe('1 élève');
    expect(count(2, forms, 'fr')).toBe('2 élèves');
    expect(count(0, { one: '# pupil', other: '# pupils' }, 'en')).toBe('0 pupils');
  });

  it('stay plural in the millions, where French has a form of its own', () => {
    expect(plain(count(1_000_000, forms, 'fr'))).toBe('1 000 000 élèves');
  });

  it('may have a word for none', () => {
    expect(count(0, { ...forms, zero: 'aucun élève' }, 'fr')).toBe('aucun élève');
  });
});

describe('time', () => {
  it('on a timer counts the second that has begun', () => {
    expect(formatTimer(252)).toBe('04:12');
    expect(formatTimer(0.2)).toBe('00:01');
    expect(formatTimer(3852)).toBe('1:04:12');
    expect(formatTimer(-3)).toBe('00:00');
  });

  it('on the wall and on the board', () => {
    const date = new Date(2026, 10, 23, 8, 5);
    expect(formatTime(date, 'fr')).toBe('08:05');
    expect(formatDay(date, 'fr')).toBe('lundi 23 novembre');
  });

  it('since something was seen', () => {
    const now = new Date(2026, 10, 23, 12);
    expect(plain(formatAgo(new Date(2026, 10, 18, 12), now, 'fr'))).toBe('il y a 5 j');
    expect(plain(formatAgo(new Date(2026, 10, 23, 11, 55), now, 'fr'))).toBe('il y a 5 min');
    expect(formatAgo(new Date(2026, 10, 23, 9), now, 'en')).toBe('3 hr. ago');
    expect(formatAgo(new Date(2026, 10, 23, 13), now, 'fr')).toBe('maintenant');
  });
});
