import { describe, expect, it } from 'vitest';
import { findingSentence, kindWord } from './findings.ts';
import { scaleOf } from './scale.ts';

const check = { id: 'disk', verdict: 'bad', values: { freeGigabytes: 0.4 } } as const;

describe('sentences of findings', () => {
  it('are made from the code and its figures', () => {
    const sentence = findingSentence({ ...check, code: 'disk/full' });
    expect(sentence).toBe('Disque plein : 0,4 Go libres');
  });

  it('do without a figure that did not come', () => {
    expect(findingSentence({ ...check, code: 'disk/full', values: {} })).toContain('?');
  });

  it('say what was checked and how it stands when the code is unknown', () => {
    expect(findingSentence({ ...check, code: 'disk/new-thing' })).toBe('Disque : panne');
    expect(findingSentence({ ...check, id: 'x', code: 'constructor' })).toBe('x : panne');
    expect(kindWord('toString')).toBe('toString');
  });
});

describe('scale of the chart', () => {
  it('ends at a round number at or above the highest day', () => {
    expect([0, 1, 7, 11, 99, 101, 207, 1201].map(scaleOf)).toEqual([
      1, 1, 8, 12, 100, 120, 250, 1500,
    ]);
  });
});
