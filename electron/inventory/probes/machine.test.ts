import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FACT_NAMES, noFacts, readOr, unreadable } from '../rules/facts.ts';
import { factsSchema } from './facts-schema.ts';
import { createProbe } from './machine.ts';

const ENTRY = fileURLToPath(new URL('./probe-main.ts', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ardoise-probe-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A probe program that does something else. */
function planted(program: string): string {
  const path = join(folder, 'planted.mjs');
  writeFileSync(path, program);
  return path;
}
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('probe', () => {
  it('reads this very machine in a real child', async () => {
    const facts = await createProbe({ entryPath: ENTRY, dataDir: folder }).read();
    expect(() => factsSchema.parse(facts)).not.toThrow();
    expect(readOr(facts.platform)?.system).toBe(process.platform);
    expect(readOr(facts.memory)?.totalBytes).toBeGreaterThan(0);
    expect(readOr(facts.dataDisk)?.totalBytes).toBeGreaterThan(0);
    expect(readOr(facts.cpu)?.length).toBeGreaterThan(0);
    for (const name of FACT_NAMES) {
      // Everything was asked: nothing is left at what a missing answer is called.
      expect([name, facts[name]]).not.toEqual([name, unreadable('failed')]);
      expect([name, facts[name]]).not.toEqual([name, unreadable('malformed')]);
    }
  });

  it('[F1] cuts off a child that hangs; what it had said stays, with its children gone', async () => {
    const pidFile = join(folder, 'pids');
    const entryPath = planted(`
      import { spawn } from 'node:child_process';
      import { writeFileSync, writeSync } from 'node:fs';
      const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      writeFileSync(${JSON.stringify(pidFile)}, process.pid + ' ' + grandchild.pid);
      writeSync(1, JSON.stringify({ fact: 'hostname', value: 'pc-1' }) + '\\n');
      for (;;);
    `);
    const facts = await createProbe({ entryPath, dataDir: folder, totalMilliseconds: 1500 }).read();
    expect(facts).toEqual({ ...noFacts('timed-out'), hostname: 'pc-1' });
    const pids = readFileSync(pidFile, 'utf8').split(' ').map(Number);
    expect(pids).toHaveLength(2);
    await vi.waitFor(() => expect(pids.map(alive)).toEqual([false, false]), { timeout: 10_000 });
  });

  it('[F1] can be called off', async () => {
    const entryPath = planted('setInterval(() => {}, 1000);');
    const probe = createProbe({ entryPath, dataDir: folder });
    const reading = probe.read();
    probe.stop();
    expect(await reading).toEqual(noFacts('timed-out'));
  });

  it('[F1] a child that crashes, or is not there, gives unreadable facts', async () => {
    const crash = planted('process.exit(3)');
    const missing = join(folder, 'missing.js');
    for (const entryPath of [crash, missing]) {
      const facts = await createProbe({ entryPath, dataDir: folder }).read();
      expect(facts).toEqual(noFacts('failed'));
    }
  });

  it('[F1] nonsense on its output is no fact', async () => {
    const entryPath = planted(`
      console.log('hello'); console.log('{"fact":"__proto__","value":1}'); console.log('null');
      console.log('{"fact":"memory","value":{"totalBytes":"much"}}');
      console.log('{"fact":"usb"}');
    `);
    const facts = await createProbe({ entryPath, dataDir: folder }).read();
    expect(facts).toEqual({
      ...noFacts('failed'),
      memory: unreadable('malformed'),
    });
  });

  it('the child ends with its parent', async () => {
    const pidFile = join(folder, 'pid');
    const parent = planted(`
      import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      const child = spawn(process.execPath, [${JSON.stringify(ENTRY)}, '/', '60000'],
        { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
      writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
      process.kill(process.pid, 'SIGKILL');
    `);
    await createProbe({ entryPath: parent, dataDir: folder }).read();
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(pid).toBeGreaterThan(0);
    await vi.waitFor(() => expect(alive(pid)).toBe(false), { timeout: 20_000 });
  });
});
