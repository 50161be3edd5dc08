import { describe, expect, it } from 'vitest';
import { resultOf } from './result.ts';

const answered = 'http://adlnet.gov/expapi/verbs/answered';
const score = { raw: 2, max: 3 };

describe('the result in an xAPI statement', () => {
  it('is that of the whole package, with or without what was answered', () => {
    const statement = { verb: { id: answered }, result: { score, completion: true } };
    expect(resultOf(statement)).toEqual({ score: 2, max: 3, completed: true });
    expect(resultOf({ ...statement, result: { score, response: '1[,]2' } })).toEqual({
      score: 2,
      max: 3,
      completed: false,
    });
  });

  it('is not that of a question in a set', () => {
    const context = { contextActivities: { parent: [{ id: 'set' }] } };
    expect(resultOf({ verb: { id: answered }, result: { score }, context })).toBeNull();
  });

  it.each([
    null,
    'x',
    {},
    { verb: { id: 'http://adlnet.gov/expapi/verbs/attempted' }, result: { score } },
    { verb: { id: answered } },
  ])('is absent in %j', (statement) => {
    expect(resultOf(statement)).toBeNull();
  });

  it('keeps within its bounds', () => {
    const of = (raw: unknown, max: unknown) =>
      resultOf({ verb: { id: answered }, result: { score: { raw, max } } });
    expect(of(9, 3)).toMatchObject({ score: 3, max: 3 });
    expect(of(-1, 3)).toMatchObject({ score: 0, max: 3 });
    expect(of(NaN, '3')).toMatchObject({ score: 0, max: 0 });
    expect(of(Infinity, 1e9)).toMatchObject({ score: 0, max: 1e6 });
  });
});
