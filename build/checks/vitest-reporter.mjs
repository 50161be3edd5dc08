import { writeFileSync } from 'node:fs';

/**
 * Writes what `resultsOfVitest` reads. Vitest's own JSON leaves out why a test was skipped, and a
 * skipped test without a reason is a hole that nobody sees.
 */
export default class ReasonReporter {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => {
        const result = test.result();
        return {
          name: `${module.relativeModuleId} › ${test.fullName}`,
          state: result.state,
          note: result.note ?? null,
        };
      }),
    );
    const broken = modules
      .filter((module) => module.errors().length > 0)
      .map((module) => module.relativeModuleId);
    const results = { tests, broken, unhandled: unhandled.length };
    writeFileSync(process.env['ARDOISE_RESULTS'], JSON.stringify(results));
  }
}
