/**
 * The results of one part: `{ passed, failed, skipped: [{ name, reason }], failures: [name] }`, and
 * `unsteady: [name]`: passed, but only when tried once more.
 */
export const NOTHING = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };

const WITHOUT_REASON = 'no reason given';

/** A part that is one check: it passes or fails as a whole. */
export function resultOfCheck(name, isGood) {
  return isGood ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, failures: [name] };
}

/** A part that could not run here, and why. */
export function skippedPart(name, reason) {
  return { ...NOTHING, skipped: [{ name, reason }] };
}

/** Reads what our Vitest reporter wrote. A file that does not even load is one failure. */
export function resultsOfVitest({ tests, broken, unhandled }) {
  const failures = [
    ...tests.filter(({ state }) => state === 'failed').map(({ name }) => name),
    // A test that never came to an end did not pass.
    ...tests.filter(({ state }) => state === 'pending').map(({ name }) => `${name} (unfinished)`),
    ...broken,
    ...Array.from({ length: unhandled }, () => 'an error outside every test'),
  ];
  return {
    passed: tests.filter(({ state }) => state === 'passed').length,
    failed: failures.length,
    skipped: tests
      .filter(({ state }) => state === 'skipped')
      .map(({ name, note }) => ({ name, reason: note ?? WITHOUT_REASON })),
    failures,
    unsteady: [],
  };
}

function* specsOf(suites) {
  for (const suite of suites ?? []) {
    yield* suite.specs ?? [];
    yield* specsOf(suite.suites);
  }
}

/** Reads Playwright's JSON. A test that passed only on its second try is named: nobody should get used to it. */
export function resultsOfPlaywright({ suites, errors }) {
  const results = { passed: 0, failed: 0, skipped: [], failures: [], unsteady: [] };
  for (const spec of specsOf(suites)) {
    for (const test of spec.tests) {
      const name = `${test.projectName}: ${spec.file} › ${spec.title}`;
      if (test.status === 'flaky') results.unsteady.push(name);
      if (test.status === 'expected' || test.status === 'flaky') results.passed += 1;
      else if (test.status === 'skipped') {
        const why = test.annotations?.find(({ type }) => type === 'skip' || type === 'fixme');
        results.skipped.push({ name, reason: why?.description ?? WITHOUT_REASON });
      } else {
        results.failures.push(name);
      }
    }
  }
  for (const error of errors ?? []) {
    results.failures.push((error.message ?? 'error').split('\n')[0]);
  }
  results.failed = results.failures.length;
  return results;
}

/** What a runner's part comes to: a runner that ran nothing, or ends badly without saying why, failed. */
export function judged(name, results, exitCode) {
  const ran = results.passed + results.failed + results.skipped.length;
  if (ran === 0) return resultOfCheck(`${name}: nothing ran`, false);
  if (exitCode !== 0 && results.failed === 0) {
    return { ...results, failed: 1, failures: [`${name}: ended with ${exitCode}`] };
  }
  return results;
}

/** The sum over all parts. */
export function sum(all) {
  return all.reduce(
    (one, other) => ({
      passed: one.passed + other.passed,
      failed: one.failed + other.failed,
      skipped: [...one.skipped, ...other.skipped],
      failures: [...one.failures, ...other.failures],
      unsteady: [...one.unsteady, ...other.unsteady],
    }),
    NOTHING,
  );
}

/** The line that `npm test` ends with. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
