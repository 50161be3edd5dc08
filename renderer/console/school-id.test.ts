import { describe, expect, it } from 'vitest';
import { schoolIdProblem } from './school-id.ts';

describe('schoolIdProblem', () => {
  it('accepts real identifiers, in any case', () => {
    expect(schoolIdProblem('0570001B')).toEqual({ kind: 'letter', expected: 'S' });
    expect(schoolIdProblem('0570001S')).toBeNull();
    expect(schoolIdProblem(' 0570001s ')).toBeNull();
  });

  it('tells the shape from a wrong letter', () => {
    expect(schoolIdProblem('57001')).toEqual({ kind: 'shape' });
    expect(schoolIdProblem('05700011')).toEqual({ kind: 'shape' });
  });
});
