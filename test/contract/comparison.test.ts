import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#test/harness/start-app.ts';

/** The README says what Ardoise does by pointing at the test that does it. */
describe('the comparison in the README', () => {
  const rows = readFileSync(join(ROOT, 'README.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| .*\[[●◐]/.test(line));

  it('has a row for everything that a teacher does at the board', () => {
    expect(rows.length).toBeGreaterThanOrEqual(24);
  });

  it.each(rows)('%s', (row) => {
    const cells = row.split('|').slice(1, -1);
    expect(cells).toHaveLength(8);
    const test = /\]\((.*?)\)/.exec(cells[1] ?? '')?.[1] ?? '';
    expect(test).toMatch(/\.(spec|test)\.ts$/);
    expect(existsSync(join(ROOT, test)), test).toBe(true);
    for (const other of cells.slice(2)) expect(other.trim()).toMatch(/^[●◐○?]$/);
  });
});
