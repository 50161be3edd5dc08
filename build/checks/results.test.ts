import { describe, expect, it } from 'vitest';
import {
  judged,
  lastLine,
  NOTHING,
  resultOfCheck,
  resultsOfPlaywright,
  resultsOfVitest,
  skippedPart,
  sum,
} from './results.mjs';

const test = (state: string, note: string | null = null) => ({ name: `${state} one`, state, note });

describe('results of Vitest', () => {
  it('count each state, with the reason of the skipped', () => {
    const tests = [test('passed'), test('failed'), test('skipped', 'no display'), test('skipped')];
    expect(resultsOfVitest({ tests, broken: [], unhandled: 0 })).toEqual({
      passed: 1,
      failed: 1,
      skipped: [
        { name: 'skipped one', reason: 'no display' },
        { name: 'skipped one', reason: 'no reason given' },
      ],
      failures: ['failed one'],
      unsteady: [],
    });
  });

  it('fail for a file that does not load, an unfinished test, a stray error', () => {
    const results = resultsOfVitest({ tests: [test('pending')], broken: ['x.ts'], unhandled: 1 });
    expect(results.failed).toBe(3);
  });
});

describe('results of Playwright', () => {
  const spec = (status: string, annotations: object[] = []) => ({
    title: status,
    file: 'a.ts',
    tests: [{ projectName: 'pages', status, annotations }],
  });

  it('count through nested suites', () => {
    const skip = { type: 'skip', description: 'no Electron' };
    const suites = [
      { specs: [spec('expected')], suites: [{ specs: [spec('unexpected'), spec('flaky')] }] },
      { specs: [spec('skipped', [skip])] },
    ];
    expect(resultsOfPlaywright({ suites, errors: [] })).toEqual({
      passed: 2,
      failed: 1,
      skipped: [{ name: 'pages: a.ts › skipped', reason: 'no Electron' }],
      failures: ['pages: a.ts › unexpected'],
      unsteady: ['pages: a.ts › flaky'],
    });
  });

  it('fail for an error outside the tests', () => {
    const errors = [{ message: 'Error: No tests found\nmore' }];
    expect(resultsOfPlaywright({ suites: [], errors }).failures).toEqual(['Error: No tests found']);
  });
});

describe('the judgement', () => {
  it('fails a runner that ran nothing', () => {
    expect(judged('unit', NOTHING, 0).failed).toBe(1);
  });

  it('fails a runner that ends badly though every test passed', () => {
    expect(judged('unit', { ...NOTHING, passed: 3 }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('believes a runner that fails its tests', () => {
    const results = { ...NOTHING, failed: 2, failures: ['a', 'b'] };
    expect(judged('unit', results, 1)).toBe(results);
  });

  it('sums everything into the last line', () => {
    const all = [
      resultOfCheck('lint', true),
      resultOfCheck('types', false),
      skippedPart('pages', 'no Chromium'),
      { ...NOTHING, passed: 40 },
    ];
    expect(lastLine(sum(all))).toBe('41 passed, 1 failed, 1 skipped');
  });
});
