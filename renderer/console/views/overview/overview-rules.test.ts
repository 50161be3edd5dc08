import { describe, expect, it } from 'vitest';
import type { LessonDocument, Step } from '#protocol/lesson.ts';
import { findStep, groupsOf } from './groups.ts';
import { layOut, moved, rowsInSight, scrollToStep } from './layout.ts';

const documentOf = (id: string, name: string): LessonDocument => ({
  id,
  name,
  blob: id.repeat(64),
  pageCount: 9,
});
const documents = { a: documentOf('a', 'Les fractions.pdf'), b: documentOf('b', 'Écriture.pdf') };
const page = (document: string, number: number, title?: string): Step => ({
  id: `${document}${number}`,
  kind: 'page',
  document,
  page: number,
  ...(title === undefined ? {} : { title }),
});
const slate: Step = { id: 's', kind: 'paper', paper: 'slate' };
const steps = [
  slate,
  page('a', 1),
  page('a', 2, 'La bande unité'),
  { ...slate, id: 't' },
  page('a', 3),
  page('b', 1),
  page('a', 1),
];

describe('the groups of the overview', () => {
  it('follow the documents; chalk between two pages does not tear one apart', () => {
    const groups = groupsOf(steps, documents).map(({ name, first, count }) => [name, first, count]);
    expect(groups.slice(1)).toEqual([
      ['Les fractions', 1, 4],
      ['Écriture', 5, 1],
      ['Les fractions', 6, 1],
    ]);
    expect(groups[0]?.slice(1)).toEqual([0, 1]);
  });
});

describe('finding a step', () => {
  const find = (typed: string, from = 0) => findStep(typed, steps, documents, from);
  it('by its number', () => {
    expect(find('3')).toBe(2);
    expect(find('7')).toBe(6);
    expect(find('8')).toBeNull();
    expect(find('0')).toBeNull();
  });

  it('by the first letters of a word, whatever the accents', () => {
    expect(find('ecr')).toBe(5);
    expect(find('bande un')).toBe(2);
    expect(find('ande')).toBeNull();
    expect(find('fractions')).toBe(1);
    expect(find('fractions', 2)).toBe(6);
    expect(find('  ')).toBeNull();
  });
});

describe('the grid', () => {
  const many = Array.from({ length: 300 }, (_none, index) => page('a', index + 1));
  const layout = layOut(groupsOf(many, documents), 1302);

  it('has five big thumbnails beside each other on a small screen', () => {
    expect(layout.columns).toBe(5);
    expect(layout.rows.filter(({ kind }) => kind === 'steps')).toHaveLength(60);
  });

  it('draws what is near what is seen, of 300 pages', () => {
    const drawn = rowsInSight(layout, layout.total / 2, 600).filter(({ kind }) => kind === 'steps');
    expect(drawn.length).toBeGreaterThan(6);
    expect(drawn.length).toBeLessThan(14);
  });

  it('arrows follow lines and columns, and stay at the ends', () => {
    const two = layOut(groupsOf([page('a', 1), page('a', 2), page('b', 1)], documents), 700);
    expect(moved(two, 1, 'down')).toBe(2);
    expect(moved(two, 2, 'up')).toBe(0);
    expect(moved(two, 0, 'up')).toBe(0);
    expect(moved(layout, 7, 'up')).toBe(2);
    expect(moved(layout, 299, 'right')).toBe(299);
    expect(moved(layout, 0, 'last')).toBe(299);
  });

  it('scrolls no more than it must', () => {
    expect(scrollToStep(layout, 0, 0, 600)).toBeNull();
    expect(scrollToStep(layout, 250, 0, 600)).toBeGreaterThan(8000);
    expect(scrollToStep(layout, 0, 3000, 600)).toBe(0);
  });
});
